package pk.nser.db.release.cube;

import pk.nser.db.disclosure.magnitude.Contributions;
import pk.nser.db.release.areas.ShownTree;

/**
 * Sums per node of the area tree (disclosure.md 2.7): who contributes, how much in all, and the two largest
 * contributions. Each contribution is top-coded when it is added, so a household contributes the same at every level.
 */
final class Sums {
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final ShownTree tree;
    private final TopCodes topCodes;
    private final int fields;
    private final int[] contributors;
    private final long[] keySums;
    private final long[] sums;
    private final int[] largest;
    private final int[] second;

    Sums(ShownTree tree, TopCodes topCodes, int fields) {
        this.tree = tree;
        this.topCodes = topCodes;
        this.fields = fields;
        int cells = tree.size() * fields;
        this.contributors = new int[cells];
        this.keySums = new long[cells];
        this.sums = new long[cells];
        this.largest = new int[cells];
        this.second = new int[cells];
    }

    /** Adds what a household in a village's node holds; nothing (0) and not collected (below) contribute nothing. */
    void add(int node, int field, int held, int key) {
        int value = Math.min(held, topCodes.of(node, field));
        if (value > 0) {
            int cell = node * fields + field;
            contributors[cell]++;
            keySums[cell] += key & UNSIGNED;
            sums[cell] += value;
            rank(cell, value);
        }
    }

    private void rank(int cell, int value) {
        if (value > largest[cell]) {
            second[cell] = largest[cell];
            largest[cell] = value;
        } else if (value > second[cell]) {
            second[cell] = value;
        }
    }

    /** Adds every node to the one above it, from the finest up. */
    void rollUp() {
        for (int node = tree.size() - 1; node >= 0; node--) {
            for (int field = 0; field < fields && tree.parent(node) >= 0; field++) {
                int from = node * fields + field;
                int to = tree.parent(node) * fields + field;
                contributors[to] += contributors[from];
                keySums[to] += keySums[from];
                sums[to] += sums[from];
                rank(to, largest[from]);
                rank(to, second[from]);
            }
        }
    }

    Contributions of(int node, int field) {
        int cell = node * fields + field;
        return new Contributions(contributors[cell], keySums[cell], sums[cell], largest[cell], second[cell]);
    }
}
