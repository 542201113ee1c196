package pk.nser.db.release.snapshot;

/** By how many households each node of the area tree changes. */
final class AreaChanges {
    /** Fewest changed households that an area may show (m). */
    static final int MINIMUM = 10;

    private final int[] parents;
    private final long[] counted;
    private final boolean[] touched;

    AreaChanges(int[] parents) {
        this.parents = parents;
        this.counted = new long[parents.length];
        this.touched = new boolean[parents.length];
    }

    /** A household that stays inside an area changes it only when it differs; one that enters or leaves always does. */
    void add(Change change) {
        int before = change.before();
        int after = change.after();
        while (before != after) {
            if (before > after) {
                count(before, change.households());
                before = parents[before];
            } else {
                count(after, change.households());
                after = parents[after];
            }
        }
        for (int node = before; node >= 0 && change.differs(); node = parents[node]) {
            count(node, change.households());
        }
    }

    /** Households that count towards m. */
    long counted(int node) {
        return counted[node];
    }

    /** True when nothing changes there. */
    boolean isUnchanged(int node) {
        return !touched[node];
    }

    /** True when enough changes there. */
    boolean isEnough(int node) {
        return counted[node] >= MINIMUM;
    }

    /** True when enough changes there, or nothing. */
    boolean isAllowed(int node) {
        return isUnchanged(node) || isEnough(node);
    }

    private void count(int node, long households) {
        counted[node] += households;
        touched[node] = true;
    }
}
