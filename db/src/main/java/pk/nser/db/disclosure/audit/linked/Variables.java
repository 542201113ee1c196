package pk.nser.db.disclosure.audit.linked;

/**
 * Which cells are the same set of units: those asked are everybody where nobody is left out, and the only area below
 * another is the same area.
 */
final class Variables {
    private final LinkedTables tables;
    private final AreaTree tree;
    private final Layout layout;

    Variables(LinkedTables tables) {
        this.tables = tables;
        this.tree = tables.tree();
        this.layout = tables.layout();
    }

    int of(int node, int cell) {
        int as = isTied(node, cell) ? layout.master(cell) : cell;
        int at = node;
        while (as < layout.released() && isAlone(at, as)) {
            at = tree.children(at)[0];
        }
        return at * layout.size() + as;
    }

    boolean isTied(int node, int cell) {
        return layout.master(cell) >= 0
                && tables.truth(node, layout.tie(cell)) == 0
                && tables.high(node, layout.tie(cell)) == 0;
    }

    /** True when there is one area below, and it shows the cell too. */
    private boolean isAlone(int node, int cell) {
        int[] children = tree.children(node);
        return children.length == 1 && layout.isReleased(tree.depth(children[0]), cell);
    }

    boolean isIdle(int node, int equation) {
        int[] children = tree.children(node);
        if (children.length == 1 && layout.holdsAt(tree.depth(children[0]), equation)) {
            return true;
        }
        int slack = layout.equation(equation).idle();
        return slack >= 0 && tables.high(node, slack) == 0;
    }
}
