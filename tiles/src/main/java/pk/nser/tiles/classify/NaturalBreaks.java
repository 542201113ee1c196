package pk.nser.tiles.classify;

import java.util.Arrays;

/**
 * Optimal classes of sorted values: least sum of squared distances from the class means (ckmeans, Wang and Song 2011),
 * by dynamic programming with divide and conquer, O(k n log n).
 *
 * <p>Equal values count as one of greater weight; of more than {@value #MOST_GROUPS} different values, neighbours are
 * taken together, so that a national map costs no more than a small one.
 */
final class NaturalBreaks {
    private static final int MOST_GROUPS = 1024;

    /** Where each group begins among the sorted values, and their number at the end. */
    private final int[] firsts;

    private final double[] weight;
    private final double[] sum;
    private final double[] squares;
    private final int groups;

    /** Row k, column j: where the last of k + 1 classes begins when the groups up to j are divided best. */
    private final int[][] begins;

    NaturalBreaks(double[] sorted, int mostClasses) {
        this.firsts = firsts(sorted);
        this.groups = firsts.length - 1;
        this.weight = new double[groups + 1];
        this.sum = new double[groups + 1];
        this.squares = new double[groups + 1];
        double shift = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        for (int g = 0; g < groups; g++) {
            weight[g + 1] = weight[g] + firsts[g + 1] - firsts[g];
            sum[g + 1] = sum[g];
            squares[g + 1] = squares[g];
            for (int i = firsts[g]; i < firsts[g + 1]; i++) {
                sum[g + 1] += sorted[i] - shift;
                squares[g + 1] += (sorted[i] - shift) * (sorted[i] - shift);
            }
        }
        this.begins = new int[Math.min(mostClasses, groups)][groups];
        divide();
    }

    /** Where each class but the first begins among the sorted values. */
    int[] starts(int classes) {
        int k = Math.min(classes, groups);
        int[] starts = new int[Math.max(0, k - 1)];
        int last = groups - 1;
        for (int row = k - 1; row > 0; row--) {
            int begin = begins[row][last];
            starts[row - 1] = firsts[begin];
            last = begin - 1;
        }
        return starts;
    }

    private static int[] firsts(double[] sorted) {
        int[] firsts = new int[sorted.length + 1];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                firsts[n++] = i;
            }
        }
        int step = (n + MOST_GROUPS - 1) / MOST_GROUPS;
        int kept = 0;
        for (int i = 0; i < n; i += step) {
            firsts[kept++] = firsts[i];
        }
        firsts[kept] = sorted.length;
        return Arrays.copyOf(firsts, kept + 1);
    }

    private void divide() {
        if (groups == 0) {
            return;
        }
        double[] best = new double[groups];
        for (int j = 0; j < groups; j++) {
            best[j] = cost(0, j);
        }
        for (int row = 1; row < begins.length; row++) {
            double[] next = new double[groups];
            fill(row, best, next, row, groups - 1, row, groups - 1);
            best = next;
        }
    }

    /** Fills the columns from..to, whose best beginnings lie between low and high: they never go back. */
    private void fill(int row, double[] best, double[] next, int from, int to, int low, int high) {
        if (from > to) {
            return;
        }
        int middle = (from + to) >>> 1;
        double least = Double.POSITIVE_INFINITY;
        int begin = low;
        for (int b = low; b <= Math.min(high, middle); b++) {
            double cost = best[b - 1] + cost(b, middle);
            if (cost < least) {
                least = cost;
                begin = b;
            }
        }
        next[middle] = least;
        begins[row][middle] = begin;
        fill(row, best, next, from, middle - 1, low, begin);
        fill(row, best, next, middle + 1, to, begin, high);
    }

    /** Sum of squared distances from their mean of the values in the groups first..last. */
    private double cost(int first, int last) {
        double w = weight[last + 1] - weight[first];
        double s = sum[last + 1] - sum[first];
        return Math.max(0, squares[last + 1] - squares[first] - s * s / w);
    }
}
