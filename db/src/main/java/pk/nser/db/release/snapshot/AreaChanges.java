package pk.nser.db.release.snapshot;

import java.util.HashMap;
import java.util.Map;

/**
 * By how many households each node of the area tree changes. Those that one institution fed back count for at most {@value
 * #OF_ONE_INSTITUTION} towards m, else it could feed nine changes that it knows and see the tenth (disclosure.md 2.1).
 */
final class AreaChanges {
    /** Fewest changed households that an area may show (m). */
    static final int MINIMUM = 10;

    private static final int OF_ONE_INSTITUTION = 3;

    private final int[] parents;
    private final long[] own;
    private final Map<String, Map<Integer, Long>> fedBack = new HashMap<>();
    private final boolean[] touched;

    AreaChanges(int[] parents) {
        this.parents = parents;
        this.own = new long[parents.length];
        this.touched = new boolean[parents.length];
    }

    /** A household that stays inside an area changes it only when it differs; one that enters or leaves always does. */
    void add(Change change) {
        int before = change.before();
        int after = change.after();
        while (before != after) {
            if (before > after) {
                count(before, change);
                before = parents[before];
            } else {
                count(after, change);
                after = parents[after];
            }
        }
        for (int node = before; node >= 0 && change.differs(); node = parents[node]) {
            count(node, change);
        }
    }

    /** Households that count towards m. */
    long counted(int node) {
        long counted = own[node];
        for (Map<Integer, Long> fed : fedBack.values()) {
            counted += Math.min(OF_ONE_INSTITUTION, fed.getOrDefault(node, 0L));
        }
        return counted;
    }

    /** True when nothing changes there. */
    boolean isUnchanged(int node) {
        return !touched[node];
    }

    /** True when enough changes there. */
    boolean isEnough(int node) {
        return counted(node) >= MINIMUM;
    }

    /** True when enough changes there, or nothing. */
    boolean isAllowed(int node) {
        return isUnchanged(node) || isEnough(node);
    }

    private void count(int node, Change change) {
        if (change.institution() == null) {
            own[node] += change.households();
        } else {
            fedBack.computeIfAbsent(change.institution(), institution -> new HashMap<>())
                    .merge(node, change.households(), Long::sum);
        }
        touched[node] = true;
    }
}
