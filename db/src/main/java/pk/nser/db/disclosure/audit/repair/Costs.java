package pk.nser.db.disclosure.audit.repair;

import pk.nser.db.disclosure.audit.linked.LinkedTables;

/** What it costs users that a shown set of units is withheld (disclosure.md 2.13). Totals cost most: more hangs on them. */
final class Costs {
    private static final double TOTAL = 20;

    private final LinkedTables tables;

    Costs(LinkedTables tables) {
        this.tables = tables;
    }

    double of(int variable) {
        boolean total = tables.layout().isTotal(variable % tables.layout().size());
        return Math.log1p(tables.truth(variable)) + (total ? TOTAL : 0);
    }

    /** The cheapest of some sets of units that are shown and may be withheld, or -1. */
    int cheapest(int[] variables) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int variable : variables) {
            if (tables.isSpare(variable) && of(variable) < least) {
                least = of(variable);
                best = variable;
            }
        }
        return best;
    }
}
