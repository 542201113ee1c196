package pk.nser.attack.attempt.point;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import pk.nser.attack.attempt.Finding;

/** A9: with the true linkage given, the mean of a household's points over many grants is taken for its place. */
final class Averaging {
    private static final double MOST_GROWTH = 1;
    private static final double LEAST_ERROR = 0.5;
    private static final int MOST_GROUPS = 16;
    private static final int ERRORS = 3;

    private final Map<Long, double[]> places;
    private final List<Map<Long, double[]>> grants;

    /**
     * Takes the points of each grant.
     *
     * @param places true longitude and latitude by household
     * @param grants for each grant the point of each household
     */
    Averaging(Map<Long, double[]> places, List<Map<Long, double[]>> grants) {
        this.places = places;
        this.grants = grants;
    }

    /**
     * How many more households are nearest to the mean of their own points than to one point alone, in points of percent,
     * less three standard errors of the measurement: chance alone must not decide. Tried with as many separate groups of
     * grants as there are.
     */
    Finding growth(int number) {
        double alone = (double) named(1) / tried(1);
        double together = (double) named(number) / tried(number);
        double error = Math.sqrt(together * (1 - together) / tried(number) + alone * (1 - alone) / tried(1));
        return new Finding(
                "A9",
                String.format(
                        Locale.ROOT,
                        "mean of %d points names its household: %+.2f points, error %.2f",
                        number,
                        100 * (together - alone),
                        100 * error),
                tried(number),
                named(number),
                1.0 / places.size(),
                100 * (together - alone - ERRORS * error),
                MOST_GROWTH,
                "percent");
    }

    /** How near the mean comes, in half sides of the leaf. */
    Finding error(int number, Map<Long, Double> halfSides) {
        List<Double> inHalfSides = new ArrayList<>();
        List<Double> metres = new ArrayList<>();
        means(0, number).forEach((household, mean) -> {
            double[] place = Objects.requireNonNull(places.get(household));
            double error = PointRow.metres(mean[0], mean[1], place[0], place[1]);
            metres.add(error);
            inHalfSides.add(error / Objects.requireNonNull(halfSides.get(household)));
        });
        metres.sort(null);
        inHalfSides.sort(null);
        double median = inHalfSides.get(inHalfSides.size() / 2);
        return new Finding(
                "A9",
                String.format(
                        Locale.ROOT,
                        "mean of %d points: median error %.0f m = %.2f half sides of the leaf",
                        number,
                        metres.get(metres.size() / 2),
                        median),
                metres.size(),
                0,
                0,
                LEAST_ERROR / median,
                1,
                "x half a half side");
    }

    private int groups(int number) {
        return Math.min(MOST_GROUPS, grants.size() / number);
    }

    private long tried(int number) {
        return (long) groups(number) * grants.get(0).size();
    }

    private long named(int number) {
        long named = 0;
        for (int group = 0; group < groups(number); group++) {
            named += means(group * number, number).entrySet().stream()
                    .filter(mean -> nearest(mean.getValue()) == mean.getKey())
                    .count();
        }
        return named;
    }

    private long nearest(double[] mean) {
        long best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<Long, double[]> place : places.entrySet()) {
            if (Math.abs(mean[1] - place.getValue()[1]) * PointRow.METRES > least) {
                continue;
            }
            double metres = PointRow.metres(mean[0], mean[1], place.getValue()[0], place.getValue()[1]);
            if (metres < least) {
                least = metres;
                best = place.getKey();
            }
        }
        return best;
    }

    private Map<Long, double[]> means(int first, int number) {
        Map<Long, double[]> means = new HashMap<>();
        for (Map<Long, double[]> grant : grants.subList(first, first + number)) {
            grant.forEach((household, point) -> {
                double[] sum = means.computeIfAbsent(household, key -> new double[2]);
                sum[0] += point[0] / number;
                sum[1] += point[1] / number;
            });
        }
        return means;
    }
}
