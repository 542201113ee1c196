package pk.nser.db.disclosure.audit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * Widens cells that could be narrowed by withholding a shown neighbour of each (disclosure.md 2.12): in the equation that
 * encloses the cell most, the smallest set of units that may still be withheld. Totals last, since more hangs on them.
 */
final class Repair {
    private static final double TOTAL_COST = 20;

    private final LinkedTables tables;
    private final Equations equations;
    private final Set<Integer> done = new HashSet<>();

    Repair(LinkedTables tables) {
        this.tables = tables;
        this.equations = new Equations(tables);
    }

    /** Withholds for one cell, unless an equation of it was widened before. False when there is nothing left to withhold. */
    boolean widen(int node, int cell) {
        List<Equations.Around> around = equations.of(tables.variable(node, cell)).stream()
                .sorted(Comparator.comparingLong(Equations.Around::width))
                .toList();
        for (Equations.Around equation : around) {
            for (int other : equation.others()) {
                if (done.contains(other)) {
                    return true;
                }
            }
        }
        for (Equations.Around equation : around) {
            int cheapest = cheapest(equation.others());
            if (cheapest >= 0) {
                tables.withhold(cheapest);
                done.add(cheapest);
                return true;
            }
        }
        return false;
    }

    /** What was withheld until now. */
    Set<Integer> done() {
        return done;
    }

    private int cheapest(int[] variables) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int variable : variables) {
            if (tables.isSpare(variable)) {
                boolean total =
                        tables.layout().isTotal(variable % tables.layout().size());
                double cost = Math.log1p(tables.truth(variable)) + (total ? TOTAL_COST : 0);
                if (cost < least) {
                    least = cost;
                    best = variable;
                }
            }
        }
        return best;
    }
}
