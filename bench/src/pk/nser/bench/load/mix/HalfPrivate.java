package pk.nser.bench.load.mix;

import java.util.Random;

/** Draws public and private calls, every other one private, in random order; each kind by Zipf's law. The private stand behind. */
public final class HalfPrivate {
    private static final long OTHER_SEED = 1_000_000;

    private final int open;
    private final Zipf first;
    private final Zipf second;

    /**
     * The law for some calls.
     *
     * @param open how many calls are public
     * @param closed how many are private
     */
    public HalfPrivate(int open, int closed, double s) {
        this.open = open;
        this.first = new Zipf(open, s);
        this.second = new Zipf(closed, s);
    }

    /** So many calls, by their place in the list of both. */
    public int[] draw(int count, long seed) {
        int[] order = first.draw(count, seed);
        int[] others = second.draw(count, seed + OTHER_SEED);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean()) {
                order[i] = open + others[i];
            }
        }
        return order;
    }
}
