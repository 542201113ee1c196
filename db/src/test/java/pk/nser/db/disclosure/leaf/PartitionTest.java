package pk.nser.db.disclosure.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartitionTest {
    /** Some sixteen kilometres a side. */
    private static final double WIDTH = 0.16;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Settlement settlement(int seed) {
        return new Settlement(seed, 10 + new Random(seed).nextInt(seed % 3 == 0 ? 60 : 3_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyHouseholdIsInExactlyOneLeafOfAtLeastTen(int seed) {
        Settlement settlement = settlement(seed);
        Partition partition = settlement.cut();
        int[] sizes = new int[partition.leaves().size() + 1];
        for (int i = 0; i < settlement.size(); i++) {
            double longitude = settlement.longitudes[i];
            double latitude = settlement.latitudes[i];
            List<Integer> holding = new ArrayList<>();
            for (Leaf leaf : partition.leaves()) {
                if (leaf.boxes().stream().anyMatch(box -> box.contains(longitude, latitude))) {
                    holding.add(leaf.number());
                }
            }
            assertThat(holding).containsExactly(partition.leafOf(longitude, latitude));
            sizes[holding.get(0)]++;
        }
        assertThat(partition.leaves()).isNotEmpty();
        for (Leaf leaf : partition.leaves()) {
            assertThat(sizes[leaf.number()]).as("leaf " + leaf.path()).isGreaterThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noBoxIsShorterThanTheShortestSide(int seed) {
        Settlement settlement = settlement(seed);
        for (Leaf leaf : settlement.cut().leaves()) {
            for (Box box : leaf.boxes()) {
                double across = (box.east() - box.west())
                        * Box.METRES_PER_DEGREE
                        * Math.cos(Math.toRadians(settlement.latitudes[0]));
                assertThat(box.metres()).isGreaterThanOrEqualTo(250);
                assertThat(across).isGreaterThanOrEqualTo(249).isCloseTo(box.metres(), within(box.metres() / 300));
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfHouseholds(int seed) {
        Settlement settlement = settlement(seed);
        List<Leaf> before = settlement.cut().leaves();
        Random random = new Random(seed);
        for (int i = settlement.size() - 1; i > 0; i--) {
            swap(settlement.longitudes, i, random.nextInt(i + 1), settlement.latitudes);
        }
        assertThat(settlement.cut().leaves()).isEqualTo(before);
    }

    private static void swap(double[] one, int i, int j, double[] other) {
        double kept = one[i];
        one[i] = one[j];
        one[j] = kept;
        kept = other[i];
        other[i] = other[j];
        other[j] = kept;
    }

    @Test
    void cutsAsFarAsItMay() {
        Settlement dense = new Settlement(5, 20_000);
        Set<Integer> used = new HashSet<>();
        Partition partition = dense.cut();
        for (int i = 0; i < dense.size(); i++) {
            used.add(partition.leafOf(dense.longitudes[i], dense.latitudes[i]));
        }
        assertThat(used).hasSizeGreaterThan(100).hasSize(partition.leaves().size());
    }

    /** Households in the four quarters, clustered in one spot of each so that the next cut finds them together. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // south-west, south-east, north-west, north-east | paths of leaves that begin so
                "9  |5 |5 |0  |''", // no quarter is large: the box itself
                "12 |5 |0 |0  |''", // one large, pool too small: the box itself
                "25 |10|0 |0  |0,1", // no small ones: the large ones alone
                "12 |6 |6 |0  |+,0", // pool of twelve is a leaf of two boxes
                "30 |11|3 |0  |+,0", // pool of three swallows the smallest large one
                "12 |13|14|9  |+,1,2", // pool of nine swallows the first
                "19 |0 |0 |0  |''" // fewer than twice the minimum
            })
    void followsTheRuleOfTheSpecification(int a, int b, int c, int d, String paths) {
        int[] counts = {a, b, c, d};
        double[] longitudes = new double[a + b + c + d];
        double[] latitudes = new double[a + b + c + d];
        int next = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            for (int i = 0; i < counts[quarter]; i++) {
                longitudes[next] = 70 + ((quarter & 1) + 0.5) * WIDTH / 2;
                latitudes[next++] = 30 + ((quarter >> 1) + 0.5) * WIDTH / 2;
            }
        }
        Partition partition = Partition.cut(LeafRules.STANDARD, 70, 30, 70 + WIDTH, 30 + WIDTH, longitudes, latitudes);
        List<String> first = partition.leaves().stream()
                .map(leaf -> leaf.path().isEmpty() ? "" : leaf.path().substring(0, 1))
                .toList();
        assertThat(String.join(",", first)).isEqualTo(paths);
    }

    @Test
    void tooFewHouseholdsHaveNoLeaf() {
        assertThat(new Settlement(1, 9).cut().leaves()).isEmpty();
        assertThat(new Settlement(1, 9).cut().leafOf(70, 30)).isZero();
        assertThat(new Settlement(1, 10).cut().leaves()).hasSize(1);
    }

    @Test
    void aNewcomerInAnEmptyPlaceBelongsToTheNearestLeaf() {
        double[] longitudes = new double[40];
        double[] latitudes = new double[40];
        for (int i = 0; i < 40; i++) {
            longitudes[i] = i < 20 ? 70.001 : 70.159;
            latitudes[i] = i < 20 ? 30.001 : 30.159;
        }
        Partition partition = Partition.cut(LeafRules.STANDARD, 70, 30, 70 + WIDTH, 30 + WIDTH, longitudes, latitudes);
        assertThat(partition.leaves()).hasSize(2);
        assertThat(partition.leafOf(70.1, 30.03)).isEqualTo(partition.leafOf(70.001, 30.001));
        assertThat(partition.leafOf(70.1, 30.13)).isEqualTo(partition.leafOf(70.159, 30.159));
        assertThat(Partition.frozen(partition.leaves()).leafOf(70.1, 30.03)).isEqualTo(partition.leafOf(70.1, 30.03));
    }

    @ParameterizedTest
    @CsvSource({"9,250,0.9", "10,249,0.9", "10,250,0.95", "10,250,0", "10,NaN,0.9"})
    void noRuleMayBeWeakerThanTheSpecification(int households, double side, double alike) {
        assertThatThrownBy(() -> new LeafRules(households, side, alike)).isInstanceOf(IllegalArgumentException.class);
    }
}
