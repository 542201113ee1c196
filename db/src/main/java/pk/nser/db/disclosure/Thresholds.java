package pk.nser.db.disclosure;

import pk.nser.db.area.AreaLevel;

/**
 * The numbers that protect every figure, the same at all levels and for all audiences (disclosure.md section 1). The
 * values of {@link #STANDARD} are the floor: a setting may be stricter, never weaker.
 *
 * @param cell smallest count shown (k)
 * @param sensitive smallest count shown, and smallest complement, where a sensitive dimension is counted (k_s)
 * @param spread largest change that the noise makes (D); below {@code cell}, else a zero could be shown
 * @param tehsil households below which a tehsil is merged and a group withheld (2.6)
 * @param unionCouncil the same for a union council
 * @param village the same for a village
 */
public record Thresholds(int cell, int sensitive, int spread, int tehsil, int unionCouncil, int village) {
    /** The specification's own numbers. */
    public static final Thresholds STANDARD = new Thresholds(10, 20, 6, 500, 100, 40);

    /** Variance of the noise (V); belongs to the spread of 6, so neither is a setting. */
    static final double VARIANCE = 4;

    private static final int CELL = 10;
    private static final int SENSITIVE = 20;
    private static final int SPREAD = 6;

    public Thresholds {
        floor("cell", cell, CELL);
        floor("sensitive", sensitive, Math.max(SENSITIVE, cell));
        floor("spread", spread, SPREAD);
        floor("tehsil", tehsil, 500);
        floor("union council", unionCouncil, 100);
        floor("village", village, 40);
        if (spread >= cell) {
            throw new IllegalArgumentException(
                    "the noise's spread " + spread + " must be below the smallest count shown, " + cell);
        }
    }

    /** Households below which an area of this level is not shown as itself; 0 where every area is. */
    public int households(AreaLevel level) {
        return switch (level) {
            case TEHSIL -> tehsil;
            case UNION_COUNCIL -> unionCouncil;
            case VILLAGE -> village;
            case COUNTRY, PROVINCE, DIVISION, DISTRICT -> 0;
        };
    }

    private static void floor(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "the threshold '" + what + "' may not be weaker than " + least + ": " + value);
        }
    }
}
