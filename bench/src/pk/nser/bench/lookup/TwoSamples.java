package pk.nser.bench.lookup;

import java.util.Arrays;

/**
 * Two samples of times, and whether they can be told apart: Mann and Whitney's rank sum test and Welch's t test, both in
 * the normal approximation, which is exact enough for thousands.
 */
final class TwoSamples {
    private final double[] one;
    private final double[] other;

    TwoSamples(double[] one, double[] other) {
        this.one = one.clone();
        this.other = other.clone();
    }

    /** Probability of such ranks or stranger ones when both are drawn alike; equal values share their ranks. */
    double rankSum() {
        double[] all = new double[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        double[] mine = one.clone();
        Arrays.sort(mine);
        double ranks = 0;
        double ties = 0;
        int taken = 0;
        for (int i = 0; i < all.length; ) {
            int end = i;
            while (end < all.length && all[end] == all[i]) {
                end++;
            }
            double group = end - (double) i;
            ties += group * group * group - group;
            while (taken < mine.length && mine[taken] == all[i]) {
                ranks += (i + 1 + end) / 2.0;
                taken++;
            }
            i = end;
        }
        double n = one.length;
        double m = other.length;
        double u = ranks - n * (n + 1) / 2;
        double variance = n * m / 12 * ((n + m + 1) - ties / ((n + m) * (n + m - 1)));
        return twoSided((u - n * m / 2) / Math.sqrt(variance));
    }

    /** Probability of such a difference of means or a larger one when both are drawn alike. */
    double welch() {
        double spread = Math.sqrt(variance(one) / one.length + variance(other) / other.length);
        return twoSided((mean(one) - mean(other)) / spread);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /** Abramowitz and Stegun 26.2.17, exact to 1e-7. */
    private static double twoSided(double z) {
        double x = Math.abs(z);
        double t = 1 / (1 + 0.2316419 * x);
        double tail = Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.min(1, 2 * tail);
    }
}
