package pk.nser.db.demo.chance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a whole number out by weight so that the parts sum to it exactly (largest remainder). */
public final class Shares {
    private Shares() {}

    /**
     * The parts of {@code total}, one for each weight, in the same order.
     *
     * <p>All weights zero: shared evenly. Equal remainders: the earlier one first, so that it repeats.
     */
    public static int[] of(int total, double... weights) {
        int[] parts = new int[weights.length];
        if (weights.length == 0) {
            return parts;
        }
        double sum = Arrays.stream(weights).sum();
        double[] rests = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = sum > 0 ? total * (weights[i] / sum) : (double) total / weights.length;
            parts[i] = (int) Math.floor(exact);
            rests[i] = exact - parts[i];
            given += parts[i];
        }
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rests[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; given < total; k = (k + 1) % order.length) {
            parts[order[k]]++;
            given++;
        }
        return parts;
    }
}
