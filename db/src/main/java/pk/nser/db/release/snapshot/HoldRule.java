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
            AreaChanges changed = changed(taken);
            settled = !dropVillages(taken, changed) && !dropBelow(taken, changed);
        }
        return taken;
    }

    /** What changes in each node when {@code taken} take their live rows. */
    AreaChanges changed(BitSet taken) {
        AreaChanges changed = new AreaChanges(parents);
        for (Change change : changes) {
            boolean fromTaken = change.before() < 0 || taken.get(change.before());
            boolean toTaken = change.after() < 0 || taken.get(change.after());
            if (fromTaken && toTaken) {
                changed.add(change);
            }
        }
        return changed;
    }

    private static void touch(BitSet taken, int node) {
        if (node >= 0) {
            taken.set(node);
        }
    }

    private static boolean dropVillages(BitSet taken, AreaChanges changed) {
        boolean dropped = false;
        for (int node = taken.nextSetBit(0); node >= 0; node = taken.nextSetBit(node + 1)) {
            if (!changed.isEnough(node)) {
                taken.clear(node);
                dropped = true;
            }
        }
        return dropped;
    }

    /** Where a larger area would change by too few although each area in it changes by enough, it waits whole. */
    private boolean dropBelow(BitSet taken, AreaChanges changed) {
        boolean dropped = false;
        for (int node = taken.nextSetBit(0); node >= 0; node = taken.nextSetBit(node + 1)) {
            for (int above = node; above >= 0; above = parents[above]) {
                if (!changed.isAllowed(above)) {
                    taken.clear(node);
                    dropped = true;
                }
            }
        }
        return dropped;
    }
}
