package pk.nser.db.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Equation;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/** The equations that hold a set of units, and how far each alone would let it be narrowed. */
final class Equations {
    private final LinkedTables tables;
    private final AreaTree tree;
    private final Layout layout;

    /**
     * One equation from the point of view of a variable: {@code variable = sum of signs[i] * others[i]}.
     *
     * @param width of the range that it leaves
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Around(int[] others, long width) {}

    Equations(LinkedTables tables) {
        this.tables = tables;
        this.tree = tables.tree();
        this.layout = tables.layout();
    }

    /** All equations of a variable. */
    List<Around> of(int variable) {
        List<Around> found = new ArrayList<>();
        int cell = variable % layout.size();
        int node = variable / layout.size();
        addAll(node, cell, variable, found);
        for (int follower : layout.followers(cell)) {
            addAll(node, follower, variable, found);
        }
        return found;
    }

    private void addAll(int bottom, int cell, int variable, List<Around> found) {
        int node = bottom;
        while (node >= 0 && isSame(node, cell, variable)) {
            for (int index : layout.equationsOf(tree.depth(node), cell)) {
                if (!tables.isIdle(node, index)) {
                    addLocal(node, layout.equation(index), variable, found);
                }
            }
            addSum(node, cell, variable, found);
            node = tree.parent(node);
        }
        if (node >= 0 && node != bottom) {
            addSum(node, cell, variable, found);
        }
    }

    private boolean isSame(int node, int cell, int variable) {
        return layout.isReleased(tree.depth(node), cell) && tables.variable(node, cell) == variable;
    }

    private void addLocal(int node, Equation equation, int variable, List<Around> found) {
        int[] all = new int[equation.cells().length];
        for (int i = 0; i < all.length; i++) {
            all[i] = tables.variable(node, equation.cells()[i]);
        }
        add(all, variable, found);
    }

    /** That a cell is the sum of the areas below. */
    private void addSum(int node, int cell, int variable, List<Around> found) {
        int[] children = tree.children(node);
        if (children.length < 2 || !tables.isAdditive(node, cell)) {
            return;
        }
        int[] all = new int[children.length + 1];
        all[0] = tables.variable(node, cell);
        for (int i = 0; i < children.length; i++) {
            all[i + 1] = tables.variable(children[i], cell);
        }
        add(all, variable, found);
    }

    private void add(int[] all, int variable, List<Around> found) {
        long width = 0;
        int[] others = new int[all.length];
        int size = 0;
        for (int other : all) {
            if (other != variable) {
                width += (long) tables.high(other) - tables.low(other);
                others[size++] = other;
            }
        }
        if (size < all.length) {
            found.add(new Around(Arrays.copyOf(others, size), width));
        }
    }
}
