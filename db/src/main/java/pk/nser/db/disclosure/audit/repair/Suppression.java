package pk.nser.db.disclosure.audit.repair;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * Secondary suppression of counts without noise (disclosure.md 2.13): beside every withheld set of units others are withheld
 * until no equation alone encloses it in a range narrower than the threshold. So each equation has at least two of them, and
 * where its whole is shown they hold that many units. What several equations tell together is the audit's to find.
 */
public final class Suppression {
    private final LinkedTables tables;
    private final Equations equations;
    private final Costs costs;
    private final int wanted;

    /** @param wanted width of a range below which a set of units counts as found out: k */
    public Suppression(LinkedTables tables, int wanted) {
        this.tables = tables;
        this.equations = new Equations(tables);
        this.costs = new Costs(tables);
        this.wanted = wanted;
    }

    /** Withholds; how many sets of units. */
    public long run() {
        long before = tables.repaired();
        int size = tables.layout().size();
        Deque<Integer> queue = new ArrayDeque<>();
        for (int node = tables.tree().size() - 1; node >= 0; node--) {
            BitSet withheld = tables.withheld(node);
            for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
                queue.add(node * size + cell);
            }
        }
        while (!queue.isEmpty()) {
            protect(queue.remove(), queue);
        }
        return tables.repaired() - before;
    }

    private void protect(int variable, Deque<Integer> queue) {
        for (Equations.Around equation : equations.of(variable)) {
            int cheapest = costs.cheapest(equation.others());
            while (cheapest >= 0 && equations.reach(equation) < wanted) {
                tables.withhold(cheapest);
                queue.add(cheapest);
                cheapest = costs.cheapest(equation.others());
            }
        }
    }
}
