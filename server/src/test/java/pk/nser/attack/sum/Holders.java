package pk.nser.attack.sum;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Somebody who holds second most and knows what holdings are like in the country, for example from an agricultural census.
 * Finds the number that lies within 15 percent of the largest holding most probably: knowing nothing of the release, or
 * also the published sum, how it is made (disclosure.md 2.7), how many hold any and what is usual in the area above.
 */
final class Holders {
    /** Part of the largest holding that the noise may reach. */
    private static final double NOISE = 0.5;

    /** How far the means of areas lie around that of the area above, as a part of it: the attacker's guess. */
    private static final double AREAS_DIFFER = 0.2;

    private static final double COUNT_VARIANCE = 4;
    private static final int DRAWS = 81;

    private final int[] sorted;
    private final double mean;

    /** @param sorted every holding of the country, the smallest first */
    Holders(int[] sorted) {
        this.sorted = sorted;
        this.mean = Arrays.stream(sorted).average().orElse(0);
    }

    /** The best number for who knows the second largest alone. */
    double blind(int second) {
        return best(second, new double[0]);
    }

    /** The best number for who knows the sum too. */
    double likeliest(int second, ShownSum sum) {
        int from = from(second);
        double local = mean == 0 ? 1 : sum.usual() / mean;
        int[] others = Arrays.copyOf(sorted, Math.max(1, upTo(second)));
        double each = Math.min(second, local * Arrays.stream(others).average().orElse(0));
        double spread = local * local * variance(others);
        double number = Math.max(0, sum.holders() - 2);
        double rest = second + number * each;
        double deviation = Math.sqrt(number * spread
                + each * each * (COUNT_VARIANCE + Math.pow(AREAS_DIFFER * number, 2))
                + sum.rounding() * sum.rounding());
        double[] weights = IntStream.range(from, sorted.length)
                .mapToDouble(i -> density(sum.value() - rest, sorted[i], deviation))
                .toArray();
        return Arrays.stream(weights).sum() > 0 ? best(second, weights) : blind(second);
    }

    /** How probable it is that the noise on this largest holding and chance among the others leave that much. */
    private static double density(double left, double largest, double deviation) {
        double density = 0;
        for (int i = 0; i < DRAWS; i++) {
            double w = -1 + (2.0 * i + 1) / DRAWS;
            double z = (left - largest * (1 + NOISE * w)) / deviation;
            density += (1 - Math.abs(w)) * Math.exp(-z * z / 2);
        }
        return density / deviation;
    }

    /** The window of 15 percent to either side with most weight; its lower end can be put on a holding. */
    private double best(int second, double[] weights) {
        int from = from(second);
        double best = second;
        double most = -1;
        double inside = 0;
        int end = from;
        for (int start = from; start < sorted.length; start++) {
            while (end < sorted.length && within(sorted[start], sorted[end])) {
                inside += weight(weights, end - from);
                end++;
            }
            if (inside > most) {
                most = inside;
                best = centre(sorted[start]);
            }
            inside -= weight(weights, start - from);
        }
        return best;
    }

    private static double weight(double[] weights, int i) {
        return weights.length == 0 ? 1 : weights[i];
    }

    /** The largest number that is still within 15 percent of this holding. */
    private static double centre(int lowest) {
        return lowest * (1 + Dominance.CLOSE);
    }

    private static boolean within(int lowest, int holding) {
        return Dominance.isClose(centre(lowest), holding);
    }

    private int from(int second) {
        int at = Arrays.binarySearch(sorted, second);
        while (at > 0 && sorted[at - 1] == second) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }

    private int upTo(int second) {
        int at = from(second);
        while (at < sorted.length && sorted[at] == second) {
            at++;
        }
        return at;
    }

    private static double variance(int[] amounts) {
        double average = Arrays.stream(amounts).average().orElse(0);
        return Arrays.stream(amounts)
                .mapToDouble(x -> (x - average) * (x - average))
                .average()
                .orElse(0);
    }
}
