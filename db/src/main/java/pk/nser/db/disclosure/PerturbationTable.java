package pk.nser.db.disclosure;

/**
 * The maximum-entropy distribution of the noise (disclosure.md 2.3): {@code p_v = exp(-b v^2)/Z} for v from -D to D, with
 * b solved so that the variance is V and the mean 0. One row serves all counts because cells below the threshold are
 * never shown.
 *
 * <p>Kept as cumulative probabilities in units of 2^-32.
 */
final class PerturbationTable {
    private static final double WHOLE = 4_294_967_296.0;
    private static final int HALVINGS = 200;

    private final int spread;
    private final long[] cumulative;

    PerturbationTable(int spread, long[] cumulative) {
        this.spread = spread;
        this.cumulative = cumulative;
    }

    /**
     * Solves for b by halving: the variance falls strictly as b grows.
     *
     * @param spread D, at least 1
     * @param variance V, above 0 and below the variance of the flat distribution
     */
    static PerturbationTable solve(int spread, double variance) {
        double low = 0;
        double high = 50;
        if (spread < 1 || !(variance > 0) || variance >= variance(probabilities(spread, low), spread)) {
            throw new IllegalArgumentException("no noise has spread " + spread + " and variance " + variance);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double b = (low + high) / 2;
            if (variance(probabilities(spread, b), spread) > variance) {
                low = b;
            } else {
                high = b;
            }
        }
        double[] p = probabilities(spread, low);
        long[] cumulative = new long[p.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i];
            cumulative[i] = Math.round(sum * WHOLE);
        }
        return new PerturbationTable(spread, cumulative);
    }

    /** The noise that an unsigned 32-bit draw stands for, -D to D. */
    int noise(long draw) {
        int i = 0;
        while (draw >= cumulative[i]) {
            i++;
        }
        return i - spread;
    }

    /** Cumulative probabilities of -D..D in units of 2^-32. */
    long[] cumulative() {
        return cumulative.clone();
    }

    private static double[] probabilities(int spread, double b) {
        double[] p = new double[2 * spread + 1];
        double sum = 0;
        for (int v = -spread; v <= spread; v++) {
            p[v + spread] = Math.exp(-b * v * v);
            sum += p[v + spread];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private static double variance(double[] p, int spread) {
        double sum = 0;
        for (int v = -spread; v <= spread; v++) {
            sum += p[v + spread] * v * v;
        }
        return sum;
    }
}
