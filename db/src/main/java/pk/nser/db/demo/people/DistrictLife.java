package pk.nser.db.demo.people;

import java.util.List;
import pk.nser.db.demo.chance.Normal;
import pk.nser.db.demo.facts.District;

/**
 * How people live in one district, as the limits of hidden normal values: a household whose value lies below the first
 * limit is in the first (poorest) category, and so on.
 *
 * <p>The score is a labelled model, not the real formula: normal with mean 24 and standard deviation 13.5 (28 % below the
 * cut-off 16.17 of 2010-11), cut to 0 to 100, its mean shifted so that the share below the cut-off follows the
 * district's published poverty.
 */
final class DistrictLife {
    static final double SCORE_DEVIATION = 13.5;

    private static final double CUT_OFF = 16.17;
    private static final double NATIONAL_BELOW_CUT_OFF = 0.281;
    private static final double NATIONAL_POVERTY = 0.2164;

    /** Those who attended, by level from below primary to graduate; restated from the census, national. */
    private static final double[] ATTENDED = {0.20, 0.22, 0.17, 0.20, 0.10, 0.11};

    private final District district;
    private final double meanScore;
    private final double[] toilets;
    private final double[] rooms;
    private final double[] schooling;
    private final double electricity;

    DistrictLife(District district) {
        this.district = district;
        double odds = logit(NATIONAL_BELOW_CUT_OFF) + logit(district.rates().poverty()) - logit(NATIONAL_POVERTY);
        this.meanScore = CUT_OFF - SCORE_DEVIATION * Normal.quantile(1 / (1 + Math.exp(-odds)));
        List<Double> kinds = district.rates().toilets(); // best first; the limits need the poorest first
        this.toilets = limits(kinds.get(2), kinds.get(1), kinds.get(0));
        this.rooms = limits(district.rates().rooms().stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
        double never = 1 - district.rates().literacy();
        double[] levels = new double[ATTENDED.length + 1];
        levels[0] = never;
        for (int i = 0; i < ATTENDED.length; i++) {
            levels[i + 1] = (1 - never) * ATTENDED[i];
        }
        this.schooling = limits(levels);
        this.electricity = Normal.quantile(1 - district.rates().electricity());
    }

    private static double logit(double share) {
        double p = Math.min(0.99, Math.max(0.01, share));
        return Math.log(p / (1 - p));
    }

    private static double[] limits(double... shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double[] limits = new double[shares.length - 1];
        double below = 0;
        for (int i = 0; i < limits.length; i++) {
            below += shares[i] / sum;
            limits[i] = Normal.quantile(below);
        }
        return limits;
    }

    private static int category(double[] limits, double value) {
        int category = 0;
        while (category < limits.length && value >= limits[category]) {
            category++;
        }
        return category;
    }

    District district() {
        return district;
    }

    /** Mean of the score before it is cut to 0 to 100. */
    double meanScore() {
        return meanScore;
    }

    /** Index in the codebook's {@code toilet_type}: 0 flush, 1 non-flush, 2 none. */
    int toilet(double value) {
        return 2 - category(toilets, value);
    }

    /** 1, 2, 3 or 4; 4 stands for four and more. */
    int rooms(double value) {
        return 1 + category(rooms, value);
    }

    /** Index in the codebook's {@code education}, from 0 never attended to 6 graduate. */
    int schooling(double value) {
        return category(schooling, value);
    }

    boolean electricity(double value) {
        return value >= electricity;
    }
}
