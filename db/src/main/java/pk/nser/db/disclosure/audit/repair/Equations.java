package pk.nser.db.disclosure.audit.repair;

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
    record Around(int[] others, int[] signs, long width) {}

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
        add(all, equation.signs(), variable, found);
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
        int[] signs = new int[all.length];
        Arrays.fill(signs, -1);
        signs[0] = 1;
        add(all, signs, variable, found);
    }

    private void add(int[] all, int[] signs, int variable, List<Around> found) {
        long width = 0;
        int own = 0;
        int[] others = new int[all.length];
        int[] of = new int[all.length];
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == variable) {
                own += signs[i];
            } else {
                width += (long) tables.high(all[i]) - tables.low(all[i]);
                of[size] = signs[i];
                others[size++] = all[i];
            }
        }
        if (own != 0) {
            for (int i = 0; i < size; i++) {
                of[i] *= -own;
            }
            found.add(new Around(Arrays.copyOf(others, size), Arrays.copyOf(of, size), width));
        }
    }

    /** Width of the range that an equation leaves its variable now, of which one thing more is known: it is no less than 0. */
    long reach(Around equation) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < equation.others().length; i++) {
            int other = equation.others()[i];
            boolean same = equation.signs()[i] > 0;
            low += same ? tables.low(other) : -tables.high(other);
            high += same ? tables.high(other) : -tables.low(other);
        }
        return high - Math.max(0, low);
    }
}
