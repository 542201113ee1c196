package pk.nser.db.demo.chance;

/**
 * A source of chance that depends on a seed and a name alone, so that one village falls the same whatever else is made.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014); normal values by Marsaglia's polar method. Not for secrets. Thread-confined.
 */
public final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare;
    private boolean hasSpare;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of the thing called {@code name} in the world of {@code seed}. */
    public static Dice of(long seed, String name) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new Dice(mix(seed + GAMMA) ^ mix(hash));
    }

    /** Dice of a pair of whole numbers, such as a lattice point or the ends of an edge. */
    public static Dice of(long seed, long first, long second) {
        return new Dice(mix(mix(seed + GAMMA) + mix(first * GAMMA + 1) * 31 + mix(second + 2 * GAMMA)));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Any 64 bits. */
    public long bits() {
        state += GAMMA;
        return mix(state);
    }

    /** At least 0 and below 1. */
    public double uniform() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** At least {@code low} and below {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Normal with mean 0 and standard deviation 1. */
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = Math.sqrt(-2 * Math.log(s) / s);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
    }

    /** A Poisson number; exact to a mean of 60, beyond it the nearest normal. */
    public int poisson(double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = Math.exp(-mean);
        double product = uniform();
        int count = 0;
        while (product > limit) {
            product *= uniform();
            count++;
        }
        return count;
    }

    /** Gamma with a whole shape and mean 1. */
    public double gamma(int shape) {
        double product = 1;
        for (int i = 0; i < shape; i++) {
            product *= 1 - uniform();
        }
        return -Math.log(product) / shape;
    }

    /** An index of {@code weights}, as often as its weight; the weights need not sum to 1. */
    public int pick(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = uniform() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
