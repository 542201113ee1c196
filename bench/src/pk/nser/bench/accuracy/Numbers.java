package pk.nser.bench.accuracy;

import java.util.Arrays;

/** Many numbers, of which the mean and the quantiles are asked. */
final class Numbers {
    private static final int FIRST = 1_024;

    private double[] values = new double[FIRST];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** The mean; 0 of none. */
    double mean() {
        return size == 0 ? 0 : Arrays.stream(values, 0, size).sum() / size;
    }

    /** The smallest number that at least this part of all does not pass; 0 of none. */
    double quantile(double part) {
        if (size == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(part * size) - 1)];
    }
}
