package pk.nser.db.disclosure.leaf;

import java.util.HashMap;
import java.util.Map;

/**
 * The geo-tagged households of one union council in the frozen rows of a release: for each its leaf and its values in the
 * sensitive dimensions. Arrays by position; owned by this object once handed over.
 */
public final class Members {
    private final long[] households;
    private final int[] leaves;
    private final Map<String, int[]> values;

    /**
     * @param households ids, each once
     * @param leaves number of each one's leaf, from 1
     * @param values for each sensitive dimension the stored values, as in reg.household
     */
    public Members(long[] households, int[] leaves, Map<String, int[]> values) {
        this.households = households.clone();
        this.leaves = leaves.clone();
        this.values = new HashMap<>();
        values.forEach((dimension, stored) -> this.values.put(dimension, stored.clone()));
        for (int[] stored : this.values.values()) {
            if (stored.length != households.length) {
                throw new IllegalArgumentException("every household has a value");
            }
        }
        if (leaves.length != households.length) {
            throw new IllegalArgumentException("every household has a leaf");
        }
    }

    /** How many they are. */
    public int size() {
        return households.length;
    }

    /** Id of the household at a position. */
    public long household(int position) {
        return households[position];
    }

    int leaf(int position) {
        return leaves[position];
    }

    /**
     * How many households of each leaf, by its number, have each category; the last column counts those of whom the
     * dimension was collected.
     */
    int[][] counts(Sensitive sensitive, int leafCount) {
        int[] stored = values.get(sensitive.dimension());
        if (stored == null) {
            throw new IllegalArgumentException("no values of " + sensitive.dimension());
        }
        int[][] counts = new int[leafCount + 1][sensitive.categories() + 1];
        for (int position = 0; position < stored.length; position++) {
            int mask = sensitive.mask(stored[position]);
            int[] row = counts[leaves[position]];
            for (int category = 0; category < sensitive.categories(); category++) {
                row[category] += mask >>> category & 1;
            }
            row[sensitive.categories()] += mask == 0 ? 0 : 1;
        }
        return counts;
    }

    /** How many households each leaf has, by its number. */
    int[] sizes(int leafCount) {
        int[] sizes = new int[leafCount + 1];
        for (int leaf : leaves) {
            sizes[leaf]++;
        }
        return sizes;
    }
}
