package pk.nser.db.demo.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.demo.chance.Dice;

/**
 * Divides connected cells into connected groups of about the weight that each should have.
 *
 * <p>All groups grow at once from their seeds, always the one that lacks most, always by the free neighbour nearest to
 * its seed; then the seeds move to the middles and the groups grow again. Groups are connected by construction; their
 * weights are only near the wish where a group is shut in early.
 */
public final class Regions {
    private static final int ROUNDS = 4;
    private static final int FREE = -1;

    private record Step(int cell, double distance) {}

    private final Cells cells;
    private final List<Integer> members;
    private final IntToDoubleFunction weight;
    private final int[] group; // by cell; -2 for cells that are not ours

    private Regions(Cells cells, List<Integer> members, IntToDoubleFunction weight) {
        this.cells = cells;
        this.members = members;
        this.weight = weight;
        this.group = new int[cells.size()];
    }

    /**
     * The members of each group; every group has at least one.
     *
     * @param wishes how heavy each group should be against the others; at most as many as members
     */
    public static List<List<Integer>> divide(
            Cells cells, List<Integer> members, IntToDoubleFunction weight, double[] wishes, Dice dice) {
        if (wishes.length > members.size()) {
            throw new IllegalArgumentException(wishes.length + " groups of " + members.size() + " cells");
        }
        if (wishes.length == 1) {
            return List.of(List.copyOf(members));
        }
        Regions regions = new Regions(cells, members, weight);
        int[] seeds = regions.firstSeeds(wishes.length, dice);
        for (int round = 0; round < ROUNDS; round++) {
            regions.grow(seeds, wishes);
            if (round + 1 < ROUNDS) {
                seeds = regions.middles(seeds.length);
            }
        }
        return regions.groups(wishes.length);
    }

    private int[] firstSeeds(int count, Dice dice) {
        int[] seeds = new int[count];
        double[] nearest = new double[members.size()];
        Arrays.fill(nearest, Double.MAX_VALUE);
        int chosen = dice.below(members.size());
        for (int s = 0; s < count; s++) {
            seeds[s] = members.get(chosen);
            double[] odds = new double[members.size()];
            for (int m = 0; m < odds.length; m++) {
                double distance = cells.site(members.get(m)).distance(cells.site(seeds[s]));
                nearest[m] = Math.min(nearest[m], distance);
                odds[m] = nearest[m] * nearest[m] * (1 + weight.applyAsDouble(members.get(m)));
            }
            chosen = dice.pick(odds);
            if (nearest[chosen] == 0) {
                chosen = farthest(nearest);
            }
        }
        return seeds;
    }

    private static int farthest(double[] distances) {
        int best = 0;
        for (int i = 1; i < distances.length; i++) {
            best = distances[i] > distances[best] ? i : best;
        }
        return best;
    }

    private void grow(int[] seeds, double[] wishes) {
        Arrays.fill(group, -2);
        members.forEach(m -> group[m] = FREE);
        List<PriorityQueue<Step>> fronts = new ArrayList<>();
        double[] held = new double[seeds.length];
        for (int g = 0; g < seeds.length; g++) {
            fronts.add(new PriorityQueue<>(Comparator.comparingDouble(Step::distance)));
        }
        for (int g = 0; g < seeds.length; g++) {
            take(g, seeds[g], seeds, fronts, held);
        }
        int left = members.size() - seeds.length;
        while (left > 0) {
            int g = neediest(held, wishes, fronts);
            if (g < 0) {
                break;
            }
            Step step = fronts.get(g).remove();
            if (group[step.cell()] == FREE) {
                take(g, step.cell(), seeds, fronts, held);
                left--;
            }
        }
        if (left > 0) {
            adoptTheRest(seeds);
        }
    }

    private void take(int g, int cell, int[] seeds, List<PriorityQueue<Step>> fronts, double[] held) {
        group[cell] = g;
        held[g] += weight.applyAsDouble(cell) + 1e-9;
        Coordinate seed = cells.site(seeds[g]);
        for (int next : cells.neighbours(cell)) {
            if (group[next] == FREE) {
                fronts.get(g).add(new Step(next, seed.distance(cells.site(next))));
            }
        }
    }

    private static int neediest(double[] held, double[] wishes, List<PriorityQueue<Step>> fronts) {
        int best = -1;
        for (int g = 0; g < held.length; g++) {
            if (!fronts.get(g).isEmpty() && (best < 0 || held[g] / wishes[g] < held[best] / wishes[best])) {
                best = g;
            }
        }
        return best;
    }

    /** Cells that no front could reach (islands) go to the group whose seed is nearest. */
    private void adoptTheRest(int[] seeds) {
        for (int member : members) {
            if (group[member] == FREE) {
                int best = 0;
                for (int g = 1; g < seeds.length; g++) {
                    Coordinate at = cells.site(member);
                    best = at.distance(cells.site(seeds[g])) < at.distance(cells.site(seeds[best])) ? g : best;
                }
                group[member] = best;
            }
        }
    }

    private int[] middles(int count) {
        double[][] sums = new double[count][3];
        for (int member : members) {
            double w = weight.applyAsDouble(member) + 1;
            Coordinate at = cells.site(member);
            double[] sum = sums[group[member]];
            sum[0] += w * at.x;
            sum[1] += w * at.y;
            sum[2] += w;
        }
        int[] seeds = new int[count];
        double[] nearest = new double[count];
        Arrays.fill(nearest, Double.MAX_VALUE);
        for (int member : members) {
            int g = group[member];
            Coordinate middle = new Coordinate(sums[g][0] / sums[g][2], sums[g][1] / sums[g][2]);
            double distance = middle.distance(cells.site(member));
            if (distance < nearest[g]) {
                nearest[g] = distance;
                seeds[g] = member;
            }
        }
        return seeds;
    }

    private List<List<Integer>> groups(int count) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            groups.add(new ArrayList<>());
        }
        members.forEach(m -> groups.get(group[m]).add(m));
        return groups;
    }
}
