package pk.nser.bench.load.mix;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws ranks by Zipf's law: rank r (from 1) with a probability in proportion to 1 / r^s. The same seed draws the same. */
public final class Zipf {
    private final double[] upTo;

    /**
     * The law for some ranks.
     *
     * @param ranks how many there are
     */
    public Zipf(int ranks, double s) {
        this.upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1.0, -s);
            upTo[rank] = sum;
        }
        for (int rank = 0; rank < ranks; rank++) {
            upTo[rank] /= sum;
        }
    }

    /** So many ranks from 0, drawn one after the other. */
    public int[] draw(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.generate(() -> rank(random.nextDouble())).limit(count).toArray();
    }

    /** Each rank once, shuffled. */
    public static int[] each(int ranks, long seed) {
        int[] order = IntStream.range(0, ranks).toArray();
        Random random = new Random(seed);
        for (int i = ranks - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private int rank(double at) {
        int found = Arrays.binarySearch(upTo, at);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
