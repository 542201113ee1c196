package pk.nser.db.disclosure.leaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the merges that the households of a release call for (disclosure.md 2.9): a leaf that fell below the minimum joins
 * a sibling in every grant; one whose households are almost all alike in a sensitive dimension joins a sibling in the
 * grants that give it. The nearest relative in the tree is taken, a leaf before a larger one, then the smallest number.
 */
public final class Coarsening {
    private final LeafRules rules;
    private final Partition partition;
    private final List<Merge> merges;
    private final List<Merge> further = new ArrayList<>();

    private Coarsening(LeafRules rules, Partition partition, Collection<Merge> merges) {
        this.rules = rules;
        this.partition = partition;
        this.merges = new ArrayList<>(merges);
    }

    /**
     * The merges to be frozen besides those that are.
     *
     * <p>Where a whole union council is too small, or too alike in a dimension, no merge helps and none is made: {@link
     * GrantedLeaves} withholds it, or the dimension in it.
     *
     * @param frozen merges of earlier releases
     * @param dimensions for which the members carry values
     */
    public static List<Merge> further(
            LeafRules rules,
            Partition partition,
            Collection<Merge> frozen,
            Members members,
            Collection<Sensitive> dimensions) {
        Coarsening coarsening = new Coarsening(rules, partition, frozen);
        coarsening.enlarge(members);
        for (Sensitive dimension : dimensions) {
            coarsening.mix(dimension, members);
        }
        return List.copyOf(coarsening.further);
    }

    private void enlarge(Members members) {
        int[] sizes = members.sizes(partition.leaves().size());
        int[][] rows = new int[sizes.length][1];
        for (int leaf = 0; leaf < sizes.length; leaf++) {
            rows[leaf][0] = sizes[leaf];
        }
        settle(Merge.ALWAYS, Set.of(), rows, row -> row[0] == 0 || row[0] >= rules.households());
    }

    private void mix(Sensitive dimension, Members members) {
        int[][] counts = members.counts(dimension, partition.leaves().size());
        if (isMixed(rules, total(counts))) {
            settle(dimension.dimension(), Set.of(dimension.dimension()), counts, row -> isMixed(rules, row));
        }
    }

    /** Merges until every group is fit or one is left. */
    private void settle(String reason, Set<String> dimensions, int[][] byLeaf, Predicate<int[]> fit) {
        Groups groups = Groups.of(partition, merges, dimensions);
        int[][] rows = groups.sum(byLeaf);
        List<Integer> waiting = unfit(groups, rows, fit);
        while (!waiting.isEmpty()) {
            int name = waiting.get(0);
            OptionalInt into = relative(groups, name, rows);
            if (into.isEmpty()) {
                return;
            }
            Merge merge = new Merge(reason, name, into.getAsInt());
            merges.add(merge);
            further.add(merge);
            groups.join(merge.leaf(), merge.into());
            rows = groups.sum(byLeaf);
            waiting = unfit(groups, rows, fit);
        }
    }

    private static OptionalInt relative(Groups groups, int name, int[][] rows) {
        int counted = rows[0].length - 1;
        return groups.names().stream()
                .filter(other -> other != name && rows[other][counted] > 0)
                .min(Comparator.comparingInt((Integer other) -> -groups.kinship(name, other))
                        .thenComparingInt(groups::depth)
                        .thenComparing(Comparator.naturalOrder()))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The deepest first, so that small leaves find each other before a large one takes them. */
    private static List<Integer> unfit(Groups groups, int[][] rows, Predicate<int[]> fit) {
        return groups.names().stream()
                .filter(name -> !fit.test(rows[name]))
                .sorted(Comparator.comparingInt((Integer name) -> -groups.depth(name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** True when no category has more than the largest share of those of whom the dimension was collected. */
    static boolean isMixed(LeafRules rules, int[] counts) {
        int collected = counts[counts.length - 1];
        for (int category = 0; category < counts.length - 1; category++) {
            if (counts[category] > rules.mostAlike() * collected) {
                return false;
            }
        }
        return true;
    }

    static int[] total(int[][] counts) {
        int[] total = new int[counts[0].length];
        for (int[] row : counts) {
            for (int column = 0; column < total.length; column++) {
                total[column] += row[column];
            }
        }
        return total;
    }
}
