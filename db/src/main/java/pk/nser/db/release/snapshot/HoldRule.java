package pk.nser.db.release.snapshot;

import java.util.BitSet;
import java.util.List;

/**
 * Decides which of the smallest shown areas take their live rows (disclosure.md 2.1): between two releases no area, at
 * any level, may change by 1 to m-1 households. A pure function of the changes.
 *
 * <p>A household that moved is taken in both areas or in neither: where only one of them takes its rows, that household
 * stays where it was. What is taken is the largest set of areas in which each one, and each area above, then changes by
 * at least m households or not at all. It is found by dropping areas that fall short until none does.
 *
 * <p>This is stricter than testing m on the union of areas joined by moves: there, a village with one leaver would change
 * by that one household as soon as the village it moved to is busy, against gate G4 of 2.12. It also never lets one mover
 * hold back a whole town.
 */
final class HoldRule {
    /** Fewest changed households that an area may show (m). */
    static final int MINIMUM = 10;

    private final int[] parents;
    private final List<Change> changes;

    /** @param parents node above each node, -1 at the top; a parent has a smaller number than its children */
    HoldRule(int[] parents, List<Change> changes) {
        this.parents = parents.clone();
        this.changes = List.copyOf(changes);
    }

    /** The nodes that take their live rows; all others keep the rows of the base. */
    BitSet taken() {
        BitSet taken = new BitSet(parents.length);
        for (Change change : changes) {
            touch(taken, change.before());
            touch(taken, change.after());
        }
        boolean settled = false;
        while (!settled) {
            long[] changed = changed(taken);
            settled = !dropVillages(taken, changed) && !dropBelow(taken, changed);
        }
        return taken;
    }

    /** Households by which each node changes when {@code taken} take their live rows. */
    long[] changed(BitSet taken) {
        long[] changed = new long[parents.length];
        for (Change change : changes) {
            boolean fromTaken = change.before() < 0 || taken.get(change.before());
            boolean toTaken = change.after() < 0 || taken.get(change.after());
            if (fromTaken && toTaken) {
                apply(change, changed);
            }
        }
        return changed;
    }

    /** A household that stays inside an area changes it only when it differs; one that enters or leaves always does. */
    private void apply(Change change, long[] changed) {
        int before = change.before();
        int after = change.after();
        while (before != after) {
            if (before > after) {
                changed[before] += change.households();
                before = parents[before];
            } else {
                changed[after] += change.households();
                after = parents[after];
            }
        }
        if (change.differs()) {
            for (int node = before; node >= 0; node = parents[node]) {
                changed[node] += change.households();
            }
        }
    }

    private static void touch(BitSet taken, int node) {
        if (node >= 0) {
            taken.set(node);
        }
    }

    private static boolean dropVillages(BitSet taken, long[] changed) {
        boolean dropped = false;
        for (int node = taken.nextSetBit(0); node >= 0; node = taken.nextSetBit(node + 1)) {
            if (changed[node] < MINIMUM) {
                taken.clear(node);
                dropped = true;
            }
        }
        return dropped;
    }

    /** Where a larger area would change by too few although each area in it changes by enough, it waits whole. */
    private boolean dropBelow(BitSet taken, long[] changed) {
        boolean dropped = false;
        for (int node = taken.nextSetBit(0); node >= 0; node = taken.nextSetBit(node + 1)) {
            for (int above = node; above >= 0; above = parents[above]) {
                if (changed[above] > 0 && changed[above] < MINIMUM) {
                    taken.clear(node);
                    dropped = true;
                }
            }
        }
        return dropped;
    }
}
