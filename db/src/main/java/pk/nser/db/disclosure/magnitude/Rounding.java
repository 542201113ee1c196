package pk.nser.db.disclosure.magnitude;

/** Rounds a published sum: to two significant digits below 1,000, to whole numbers from there on (disclosure.md 2.7). */
public final class Rounding {
    private static final double COARSE_BELOW = 1_000;

    private static final int MARLA_PER_KANAL = 20;

    private Rounding() {}

    /** How many counted parts make one of the published unit: land is summed in marla and published in kanal. */
    public static int parts(String column) {
        return column.equals("kanal") ? MARLA_PER_KANAL : 1;
    }

    /** The rounded number, from a number that is not negative. */
    public static long of(double sum) {
        if (sum < 100 || sum >= COARSE_BELOW) {
            return Math.round(sum);
        }
        return Math.round(sum / 10) * 10;
    }
}
