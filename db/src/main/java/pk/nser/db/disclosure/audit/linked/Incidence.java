package pk.nser.db.disclosure.audit.linked;

import java.util.Arrays;

/**
 * The equations that hold a variable. Equations are numbered {@code node * layout.equations() + equation} within areas;
 * after all these, {@code node * layout.size() + cell} says that a cell is the sum of the areas below. One at a time; not
 * thread-safe.
 */
public final class Incidence {
    private final LinkedTables tables;
    private final AreaTree tree;
    private final Layout layout;
    private int[] equations = new int[64];
    private int[] signs = new int[64];
    private int size;

    public Incidence(LinkedTables tables) {
        this.tables = tables;
        this.tree = tables.tree();
        this.layout = tables.layout();
    }

    /** Finds the equations of a variable; they stay until the next call. */
    public void of(int variable) {
        size = 0;
        int node = variable / layout.size();
        int cell = variable % layout.size();
        add(node, cell, true);
        for (int follower : layout.followers(cell)) {
            if (isHere(node, follower)) {
                add(node, follower, false);
            }
        }
        if (cell < layout.released()) {
            climb(node, cell);
        }
    }

    /** True when a cell is the same variable as its master in an area. */
    private boolean isHere(int node, int follower) {
        return layout.isReleased(tree.depth(node), follower) && tables.isTied(node, follower);
    }

    /** The areas of which this one is the only one below are the same area; above them it is one of several. */
    private void climb(int node, int cell) {
        int at = node;
        while (tree.parent(at) >= 0 && tree.children(tree.parent(at)).length == 1) {
            at = tree.parent(at);
            addLocal(at, cell);
            for (int follower : layout.followers(cell)) {
                if (isHere(at, follower)) {
                    addLocal(at, follower);
                }
            }
        }
        int parent = tree.parent(at);
        if (parent < 0) {
            return;
        }
        addSum(parent, cell, -1);
        for (int follower : layout.followers(cell)) {
            if (isHere(at, follower) && !isHere(parent, follower)) {
                addSum(parent, follower, -1);
            }
        }
    }

    private void add(int node, int cell, boolean summed) {
        addLocal(node, cell);
        if (summed && tree.children(node).length > 1) {
            addSum(node, cell, 1);
        }
    }

    private void addLocal(int node, int cell) {
        int depth = tree.depth(node);
        for (int equation : layout.equationsOf(depth, cell)) {
            if (!tables.isIdle(node, equation)) {
                add(
                        node * layout.equations() + equation,
                        layout.equation(equation).sign(cell));
            }
        }
    }

    private void addSum(int node, int cell, int sign) {
        if (tables.isAdditive(node, cell)) {
            add(tree.size() * layout.equations() + node * layout.size() + cell, sign);
        }
    }

    private void add(int equation, int sign) {
        if (size == equations.length) {
            equations = Arrays.copyOf(equations, 2 * size);
            signs = Arrays.copyOf(signs, 2 * size);
        }
        equations[size] = equation;
        signs[size++] = sign;
    }

    public int size() {
        return size;
    }

    public int equation(int index) {
        return equations[index];
    }

    public int sign(int index) {
        return signs[index];
    }
}
