package pk.nser.db.disclosure.audit.linked;

import java.util.Arrays;

/**
 * The shown areas as numbered nodes, every parent with a smaller number than its children. Immutable; thread-safe.
 *
 * <p>A depth is that of {@link pk.nser.db.area.AreaLevel#depth()}: 0 for the country, 6 for villages.
 */
public final class AreaTree {
    private final int[] parents;
    private final int[] depths;
    private final int[][] children;

    /**
     * @param parents node above each node, -1 at the top
     * @param depths depth of each node
     * @throws IllegalArgumentException when a parent does not come before its child or is not coarser
     */
    public AreaTree(int[] parents, int[] depths) {
        this.parents = parents.clone();
        this.depths = depths.clone();
        int[] counts = new int[parents.length];
        for (int node = 0; node < parents.length; node++) {
            int parent = parents[node];
            if (parent >= node || (parent >= 0 && depths[parent] >= depths[node])) {
                throw new IllegalArgumentException("area node " + node + " does not stand below its parent " + parent);
            }
            if (parent >= 0) {
                counts[parent]++;
            }
        }
        this.children = new int[parents.length][];
        Arrays.setAll(children, node -> new int[counts[node]]);
        for (int node = parents.length - 1; node >= 0; node--) {
            if (parents[node] >= 0) {
                children[parents[node]][--counts[parents[node]]] = node;
            }
        }
    }

    /** Number of nodes. */
    public int size() {
        return parents.length;
    }

    public int parent(int node) {
        return parents[node];
    }

    public int depth(int node) {
        return depths[node];
    }

    /** Not copied: for reading only. */
    public int[] children(int node) {
        return children[node];
    }
}
