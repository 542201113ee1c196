package pk.nser.db.disclosure.audit.solve;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * Which block answers for a cell: one for each union council (or coarser area) and dimension. A cell of a pair is looked at
 * with its second dimension. Not thread-safe.
 */
public final class Blocks {
    private static final int COUNCIL = 5;

    private final LinkedTables tables;
    private final Map<Integer, BitSet> cellsOf = new HashMap<>();

    public Blocks(LinkedTables tables) {
        this.tables = tables;
    }

    /** The union council, or coarser area, that answers for a node. */
    public static int root(AreaTree tree, int node) {
        int root = node;
        while (tree.depth(root) > COUNCIL && tree.parent(root) >= 0) {
            root = tree.parent(root);
        }
        return root;
    }

    /** Number of the dimension that answers for a cell; -1 for the unit's own totals and its poverty bands. */
    public int dimension(int cell) {
        return tables.layout().dimensions(cell).length() - 1;
    }

    /** The block of a root and a dimension, whose number is -1 for all cells. */
    public Block of(int root, int dimension) {
        return Block.of(tables, root, cells(dimension));
    }

    /** All cells that a dimension defines, alone or with another, and the units' own totals. */
    private BitSet cells(int dimension) {
        return cellsOf.computeIfAbsent(dimension, d -> {
            Layout layout = tables.layout();
            BitSet found = new BitSet();
            for (int cell = 0; cell < layout.size(); cell++) {
                BitSet own = layout.dimensions(cell);
                found.set(cell, d < 0 || own.isEmpty() || own.get(d));
            }
            return found;
        });
    }
}
