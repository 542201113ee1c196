package pk.nser.db.household;

import java.time.LocalDate;

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
}
