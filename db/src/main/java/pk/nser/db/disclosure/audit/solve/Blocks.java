package pk.nser.db.disclosure.audit.solve;

import java.util.BitSet;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * Which block answers for a cell: one for each union council (or coarser area) and dimension. A cell of a pair is looked at
 * with its second dimension. Immutable.
 */
public final class Blocks {
    private static final int COUNCIL = 5;

    private final LinkedTables tables;
    private final BitSet[] cells;

    public Blocks(LinkedTables tables) {
        this.tables = tables;
        Layout layout = tables.layout();
        int dimensions = 0;
        for (int cell = 0; cell < layout.size(); cell++) {
            dimensions = Math.max(dimensions, layout.dimensions(cell).length());
        }
        this.cells = new BitSet[1 + dimensions];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new BitSet();
            for (int cell = 0; cell < layout.size(); cell++) {
                BitSet own = layout.dimensions(cell);
                cells[i].set(cell, i == 0 || own.isEmpty() || own.get(i - 1));
            }
        }
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

    /**
     * The block of a root and a dimension: all cells that it defines, alone or with another, and the units' own totals; all
     * there are for -1.
     */
    public Block of(int root, int dimension) {
        return Block.of(tables, root, cells[1 + dimension]);
    }
}
