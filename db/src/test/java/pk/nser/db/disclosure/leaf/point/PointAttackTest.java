package pk.nser.db.disclosure.leaf.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.disclosure.leaf.Box;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.leaf.Settlement;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;

/**
 * What several grants of the same union councils tell together (disclosure.md section 4, A8 and A9, on the rows
 * themselves): joining two, and averaging up to sixty-four with the true linkage given.
 */
class PointAttackTest {
    private static final double METRES = 111_320;
    private static final List<Council> COUNCILS = new ArrayList<>();

    @BeforeAll
    static void settle() {
        for (int seed = 100; seed < 106; seed++) {
            COUNCILS.add(new Council(new Settlement(seed, 1_500 + 200 * (seed - 100))));
        }
    }

    /** One union council as an attacker scores it. */
    private static final class Council {
        final Settlement truth;
        final GrantedLeaves granted;
        final double shrink;

        Council(Settlement truth) {
            this.truth = truth;
            this.granted = ReleasedPointsTest.granted(truth);
            this.shrink = Math.cos(Math.toRadians(truth.latitudes[0]));
        }

        List<ReleasedPoints.Row> grant(int number) {
            return ReleasedPoints.rows(granted, truth.outline, new Pseudonyms(key(number)));
        }

        double metres(double longitude, double latitude, double toLongitude, double toLatitude) {
            return METRES * Math.hypot((longitude - toLongitude) * shrink, latitude - toLatitude);
        }

        /** Half the side of a square as large as the household's leaf, in metres. */
        double halfSide(int position) {
            double area = granted.boxes(granted.group(position)).stream()
                    .mapToDouble(Box::area)
                    .sum();
            return METRES * Math.sqrt(area * shrink) / 2;
        }
    }

    /** A key that is the same in every run. */
    private static GrantKey key(int grant) {
        return GrantKey.make(new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) 9);
                ByteBuffer.wrap(bytes).putInt(grant);
            }
        });
    }

    private static int nearest(Council council, ReleasedPoints.Row row, List<ReleasedPoints.Row> others) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < others.size(); i++) {
            double distance = council.metres(
                    row.at().longitude(),
                    row.at().latitude(),
                    others.get(i).at().longitude(),
                    others.get(i).at().latitude());
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    @Test
    void twoGrantsAreNotJoinedByPlaceIdOrOrder() {
        int households = 0;
        int byPlace = 0;
        int byId = 0;
        int byOrder = 0;
        for (Council council : COUNCILS) {
            List<ReleasedPoints.Row> one = council.grant(1);
            List<ReleasedPoints.Row> other = council.grant(2);
            Map<String, Integer> ids = new HashMap<>();
            other.forEach(row -> ids.put(row.id(), row.position()));
            for (int i = 0; i < one.size(); i++) {
                int position = one.get(i).position();
                households++;
                byPlace += other.get(nearest(council, one.get(i), other)).position() == position ? 1 : 0;
                byId += ids.containsKey(one.get(i).id()) ? 1 : 0;
                byOrder += other.get(i).position() == position ? 1 : 0;
            }
        }
        System.out.printf(
                "MEASURED join of two grants, %d households: by place %.2f %%, by id %.2f %%, by order %.2f %%%n",
                households, 100.0 * byPlace / households, 100.0 * byId / households, 100.0 * byOrder / households);
        assertThat(byPlace).isLessThanOrEqualTo(households / 20);
        assertThat(byOrder).isLessThanOrEqualTo(households / 20);
        assertThat(byId).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = 64)
    void averagingManyGrantsDoesNotLeadToTheHousehold(int grants) {
        double[][] found = {errors(1), errors(grants)};
        double alone = found[0][1];
        double together = found[1][1];
        assertThat(together).as("re-identified").isLessThanOrEqualTo(alone + 0.01);
        assertThat(found[1][0]).as("median of error / half side").isGreaterThanOrEqualTo(0.5);
    }

    /** Median of the error in half sides of the leaf; share of households nearest to their own mean point. */
    private static double[] errors(int grants) {
        List<Double> inHalfSides = new ArrayList<>();
        List<Double> metres = new ArrayList<>();
        int named = 0;
        for (Council council : COUNCILS) {
            double[][] sums = new double[council.truth.size()][2];
            for (int grant = 1; grant <= grants; grant++) {
                for (ReleasedPoints.Row row : council.grant(grant)) {
                    sums[row.position()][0] += row.at().longitude() / grants;
                    sums[row.position()][1] += row.at().latitude() / grants;
                }
            }
            for (int i = 0; i < sums.length; i++) {
                double error =
                        council.metres(sums[i][0], sums[i][1], council.truth.longitudes[i], council.truth.latitudes[i]);
                metres.add(error);
                inHalfSides.add(error / council.halfSide(i));
                named += nearestTruth(council, sums[i]) == i ? 1 : 0;
            }
        }
        metres.sort(null);
        inHalfSides.sort(null);
        double median = inHalfSides.get(inHalfSides.size() / 2);
        double share = (double) named / metres.size();
        System.out.printf(
                "MEASURED mean of %d grants, %d households: median error %.0f m = %.2f half sides, re-identified %.2f %%%n",
                grants, metres.size(), metres.get(metres.size() / 2), median, 100 * share);
        return new double[] {median, share};
    }

    private static int nearestTruth(Council council, double[] mean) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < council.truth.size(); i++) {
            double distance = council.metres(mean[0], mean[1], council.truth.longitudes[i], council.truth.latitudes[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
