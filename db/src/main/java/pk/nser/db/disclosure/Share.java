package pk.nser.db.disclosure;

import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;

/**
 * A percentage made from published counts only (disclosure.md 2.5): {@code 100 n'/N'}, at most 100; whole percents and
 * coded "<= 5 %" / ">= 95 %" below a denominator of 1,000, one decimal from there on; withheld below the base (100 for
 * DISTRICT and coarser, 30 for finer levels).
 *
 * @param percent 0 to 100; 5 or 95 when coded; 0 when absent
 * @param coded -1 for "at most 5 %", 1 for "at least 95 %", 0 for the number itself
 * @param absence why there is no share, or null when there is one
 */
public record Share(double percent, int coded, @Nullable Absence absence) {
    /** Smallest denominator at DISTRICT and coarser. */
    public static final int BASE_PUBLIC = 100;

    /** Smallest denominator at finer levels. */
    public static final int BASE_FINER = 30;

    private static final int CODED_BELOW = 1_000;
    private static final double LOW = 5;
    private static final double HIGH = 95;

    /** The share of {@code part} in {@code whole}, two figures of the same table and area. */
    public static Share of(Figure part, Figure whole, AreaLevel level) {
        if (part.absence() != null) {
            return new Share(0, 0, part.absence());
        }
        if (whole.absence() != null) {
            return new Share(0, 0, whole.absence());
        }
        int base = level.isPublic() ? BASE_PUBLIC : BASE_FINER;
        if (whole.count() < base) {
            return new Share(0, 0, Absence.WITHHELD);
        }
        double percent = Math.min(100, 100.0 * part.count() / whole.count());
        if (whole.count() >= CODED_BELOW) {
            return new Share(Math.round(percent * 10) / 10.0, 0, null);
        }
        if (percent <= LOW) {
            return new Share(LOW, -1, null);
        }
        if (percent >= HIGH) {
            return new Share(HIGH, 1, null);
        }
        return new Share(Math.round(percent), 0, null);
    }

    /** True when there is a number. */
    public boolean isGiven() {
        return absence == null;
    }
}
