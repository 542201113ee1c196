package pk.nser.db.household;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The scores that part the poverty bands (R2, A29): a setting with its date and the version of the score's formula. A
 * household belongs to the first band whose cut-off is not below its score; above the last it is well-off.
 *
 * @param since the day from which these cut-offs hold
 * @param formula version of the formula that made the scores
 * @param ultraPoor highest score of the ultra poor, 0..100
 * @param veryPoor highest score of the very poor
 * @param poor highest score of the poor
 * @param nonPoor highest score of the non-poor
 */
public record BandCutOffs(
        LocalDate since, String formula, double ultraPoor, double veryPoor, double poor, double nonPoor) {

    private static final int BANDS = 5;
    private static final double TOP = 100;
    private static final int HUNDREDTHS = 100;

    /** What holds when nothing is set. */
    public static final BandCutOffs STANDARD =
            new BandCutOffs(LocalDate.of(2016, 5, 10), "pmt-1", 11.17, 16.17, 23, 40);

    public BandCutOffs {
        if (formula.isBlank()) {
            throw new IllegalArgumentException("the version of the score's formula is missing");
        }
        if (!(ultraPoor > 0 && veryPoor > ultraPoor && poor > veryPoor && nonPoor > poor && nonPoor < 100)) {
            throw new IllegalArgumentException("the cut-offs of the poverty bands must rise between 0 and 100");
        }
    }

    /** The band as stored: 1 for the poorest to 5 for the well-off. */
    public int band(double score) {
        if (score <= poor) {
            return score <= ultraPoor ? 1 : score <= veryPoor ? 2 : 3;
        }
        return score <= nonPoor ? 4 : 5;
    }

    /** Lowest score of a band in hundredths of a point, as the scores of agreements are written. */
    public int lowest(int band) {
        return band == 1 ? 0 : highest(band - 1) + 1;
    }

    /** Highest score of a band in hundredths of a point. */
    public int highest(int band) {
        double[] ends = {ultraPoor, veryPoor, poor, nonPoor, TOP};
        return (int) Math.round(ends[band - 1] * HUNDREDTHS);
    }

    /**
     * The bands that scores from {@code first} to {@code last} are made of, both in hundredths and included; empty when an end
     * is no cut-off: a finer range would tell the score (disclosure.md 2.8).
     */
    public Set<Integer> bands(int first, int last) {
        Set<Integer> bands = new TreeSet<>();
        for (int band = 1; band <= BANDS; band++) {
            if (first <= lowest(band) && highest(band) <= last) {
                bands.add(band);
            }
        }
        boolean whole = bands.stream().anyMatch(band -> lowest(band) == first)
                && bands.stream().anyMatch(band -> highest(band) == last);
        return whole ? bands : Set.of();
    }

    /**
     * The bands of whose households records are given under an agreement.
     *
     * @param first lowest agreed score in hundredths; {@code last} the highest, included
     * @throws IllegalArgumentException when an end is no cut-off
     */
    public Set<Integer> agreed(int first, int last) {
        Set<Integer> bands = bands(first, last);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException(
                    "the agreed scores do not end where poverty bands end: " + first + " to " + last + " hundredths");
        }
        return bands;
    }

    /** All bands, as stored. */
    public static Set<Integer> all() {
        return Set.of(1, 2, 3, 4, 5);
    }
}
