package pk.nser.db.disclosure.audit.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.solve.Block;

/**
 * Widens cells that could be narrowed by withholding a shown neighbour of each (disclosure.md 2.12): in the equation that
 * encloses the cell most, the smallest set of units that may still be withheld.
 */
public final class Repair {
    private static final int FARTHEST = 4;
    private static final int MOST_EDGE = 400;

    private final LinkedTables tables;
    private final Equations equations;
    private final Costs costs;
    private final Set<Integer> done = new HashSet<>();

    public Repair(LinkedTables tables) {
        this.tables = tables;
        this.equations = new Equations(tables);
        this.costs = new Costs(tables);
    }

    /**
     * Withholds what lets withheld cells of a block rise by so much, each as cheaply as can be; a neighbour of those that
     * nothing in the block lets rise. False when there is nothing left to withhold.
     */
    public boolean widen(Block block, List<Integer> variables, int wanted) {
        int[] at = variables.stream().mapToInt(block::find).toArray();
        int size = tables.layout().size();
        boolean spare = false;
        try (Flow flow = new Flow(tables, block)) {
            for (int i = 0; i < at.length; i++) {
                int variable = variables.get(i);
                spare |= flow.widen(at[i], wanted) || widen(variable / size, variable % size);
            }
        }
        return spare;
    }

    /**
     * Withholds for one cell, unless an equation of it was widened before. Where all its own neighbours are withheld or must
     * stay shown, theirs are looked at, and so on. False when there is nothing left to withhold.
     */
    public boolean widen(int node, int cell) {
        int variable = tables.variable(node, cell);
        for (Equations.Around equation : equations.of(variable)) {
            for (int other : equation.others()) {
                if (done.contains(other)) {
                    return true;
                }
            }
        }
        Set<Integer> seen = new LinkedHashSet<>(List.of(variable));
        List<Integer> edge = List.of(variable);
        for (int distance = 1; distance <= FARTHEST && !edge.isEmpty(); distance++) {
            List<Integer> next = new ArrayList<>();
            for (Equations.Around equation : around(edge)) {
                int cheapest = costs.cheapest(equation.others());
                if (cheapest >= 0) {
                    tables.withhold(cheapest);
                    done.add(cheapest);
                    return true;
                }
                for (int other : equation.others()) {
                    if (next.size() < MOST_EDGE && seen.add(other)) {
                        next.add(other);
                    }
                }
            }
            edge = next;
        }
        return false;
    }

    /** The equations of some variables, the tightest first. */
    private List<Equations.Around> around(List<Integer> variables) {
        return variables.stream()
                .flatMap(variable -> equations.of(variable).stream())
                .sorted(Comparator.comparingLong(Equations.Around::width))
                .toList();
    }

    /** What was withheld until now. */
    public Set<Integer> done() {
        return done;
    }
}
