package pk.nser.db.disclosure.audit.linked;

/** Ends the filling of linked tables: helpers get their values, and what is known of one set of units comes together. */
final class Closing {
    private final LinkedTables tables;
    private final Layout layout;
    private final AreaTree tree;

    Closing(LinkedTables tables) {
        this.tables = tables;
        this.layout = tables.layout();
        this.tree = tables.tree();
    }

    /** Values of all helpers. */
    void fillSlacks() {
        for (int node = 0; node < tree.size(); node++) {
            for (int slack = layout.released(); slack < layout.size(); slack++) {
                if (layout.isPresent(tree.depth(node), slack)) {
                    fillSlack(node, slack);
                }
            }
        }
    }

    private void fillSlack(int node, int slack) {
        Equation equation = layout.equation(layout.equationsOf(tree.depth(node), slack)[0]);
        tables.fill(node, slack, 0, 0);
        int truth = Math.toIntExact(tables.sum(node, equation));
        boolean none = layout.isTight(slack) && truth == 0 && isAsked(node, equation);
        tables.fill(node, slack, truth, none ? 0 : LinkedTables.UNBOUNDED);
    }

    /** False where something in the equation was never collected: then nobody knows that nobody is left out. */
    private boolean isAsked(int node, Equation equation) {
        for (int cell : equation.cells()) {
            if (cell < layout.released() && tables.high(node, cell) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Brings what is known of a set of units together where its variable stands. */
    void fold() {
        for (int node = 0; node < tree.size(); node++) {
            for (int cell = 0; cell < layout.released(); cell++) {
                if (layout.isReleased(tree.depth(node), cell)) {
                    int variable = tables.variable(node, cell);
                    if (variable != node * layout.size() + cell) {
                        tables.take(variable, node, cell);
                    }
                }
            }
        }
    }
}
