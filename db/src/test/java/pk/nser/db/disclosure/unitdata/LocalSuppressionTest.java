package pk.nser.db.disclosure.unitdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LocalSuppressionTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** Rows of a random file, skewed as life is; some files are tiny. */
    static List<Traits> rows(int seed) {
        Random random = new Random(seed);
        int rows = seed % 4 == 0 ? random.nextInt(30) : 50 + random.nextInt(4_000);
        int areas = 1 + random.nextInt(40);
        List<Traits> made = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            made.add(new Traits(
                    100 + skewed(random, areas),
                    random.nextInt(50) == 0 ? 2 : 3 + skewed(random, 2),
                    1 + skewed(random, 2),
                    1 + skewed(random, 5),
                    random.nextInt(20) == 0 ? 0 : 1 + skewed(random, 5)));
        }
        return made;
    }

    private static int skewed(Random random, int values) {
        double draw = random.nextDouble();
        return (int) (values * draw * draw);
    }

    private static Suppression suppress(List<Traits> rows) {
        TraitCounts counts = new TraitCounts();
        rows.forEach(row -> counts.add(row, 1));
        return LocalSuppression.of(UnitRules.STANDARD, counts);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowShowsWhatAtLeastFiveRowsShow(int seed) {
        List<Traits> rows = rows(seed);
        Suppression suppression = suppress(rows);
        List<Traits> shown =
                rows.stream().map(suppression::shown).flatMap(Optional::stream).toList();
        for (Traits one : shown) {
            int alike = 0;
            for (Traits other : shown) {
                alike += one.equals(other) ? 1 : 0;
            }
            assertThat(alike).isGreaterThanOrEqualTo(5);
        }
        assertThat(rows.size() - shown.size())
                .isEqualTo((int) suppression.report().withheld())
                .isLessThan(5);
        assertThat(suppression.report().rows()).isEqualTo(rows.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShownValueIsTheTrueOne(int seed) {
        List<Traits> rows = rows(seed);
        Suppression suppression = suppress(rows);
        long suppressed = 0;
        long touched = 0;
        for (Traits row : rows) {
            Optional<Traits> shown = suppression.shown(row);
            if (shown.isPresent()) {
                for (QuasiIdentifier which : QuasiIdentifier.values()) {
                    int value = shown.get().get(which);
                    assertThat(value).isIn(row.get(which), Traits.SUPPRESSED);
                    suppressed += value == Traits.SUPPRESSED ? 1 : 0;
                }
                touched += row.equals(shown.get()) ? 0 : 1;
            }
        }
        assertThat(suppression.report().suppressedValues()).isEqualTo(suppressed);
        assertThat(suppression.report().touched()).isEqualTo(touched);
        assertThat(suppress(rows).report()).isEqualTo(suppression.report());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSafeIsLeftAlone(int seed) {
        List<Traits> rows = rows(seed);
        Map<Traits, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        Suppression suppression = suppress(rows);
        counts.forEach((traits, count) -> {
            if (count >= 5) {
                assertThat(suppression.shown(traits)).contains(traits);
            }
        });
    }

    @Test
    void theRarestValueGoesFirst() {
        TraitCounts counts = new TraitCounts();
        counts.add(new Traits(1, 3, 2, 3, 2), 500);
        counts.add(new Traits(1, 3, 2, 3, 3), 2);
        counts.add(new Traits(1, 3, 2, 3, 4), 3);
        Suppression suppression = LocalSuppression.of(UnitRules.STANDARD, counts);
        Traits together = new Traits(1, 3, 2, 3, Traits.SUPPRESSED);
        assertThat(suppression.shown(new Traits(1, 3, 2, 3, 3))).contains(together);
        assertThat(suppression.shown(new Traits(1, 3, 2, 3, 4))).contains(together);
        assertThat(suppression.shown(new Traits(1, 3, 2, 3, 2))).contains(new Traits(1, 3, 2, 3, 2));
        assertThat(suppression.report().values()).isEqualTo(Map.of(QuasiIdentifier.MARITAL, 5L));
    }

    @Test
    void fourRowsOfAKindThatNothingIsLikeAreWithheld() {
        TraitCounts counts = new TraitCounts();
        counts.add(new Traits(1, 3, 2, 3, 2), 500);
        counts.add(new Traits(2, 4, 1, 5, 5), 4);
        Suppression suppression = LocalSuppression.of(UnitRules.STANDARD, counts);
        assertThat(suppression.shown(new Traits(2, 4, 1, 5, 5))).isEmpty();
        assertThat(suppression.report().withheld()).isEqualTo(4);
    }

    @Test
    void whatWasNeverCountedIsWithheld() {
        assertThat(suppress(rows(1)).shown(new Traits(9, 9, 9, 9, 9))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,5000", "5,4999"})
    void noRuleMayBeWeakerThanTheSpecification(int alike, int tehsil) {
        assertThatThrownBy(() -> new UnitRules(alike, tehsil)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Households of the tehsils of district 1 | the area that each names when the agreement allows tehsils. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000 8000 | 11 12",
                "4999 8000 | 1 1", // the rest of the district would be tehsil 11 alone
                "3000 2500 9000 | 1 1 13", // the rest is two tehsils of 5,500 together
                "2000 2500 9000 | 1 1 1",
                "4000 | 1",
                "0 9000 | 1 12"
            })
    void aTehsilIsNamedOnlyWhereNoSmallerOneIsLeft(String households, String areas) {
        Map<Integer, Integer> districts = new HashMap<>();
        Map<Integer, Long> sizes = new HashMap<>();
        String[] given = households.split(" ", -1);
        for (int i = 0; i < given.length; i++) {
            districts.put(11 + i, 1);
            sizes.put(11 + i, Long.parseLong(given[i]));
        }
        List<String> named = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            named.add(String.valueOf(
                    UnitAreas.of(UnitRules.STANDARD, true, districts, sizes).area(11 + i)));
            assertThat(UnitAreas.of(UnitRules.STANDARD, false, districts, sizes).area(11 + i))
                    .isEqualTo(1);
        }
        assertThat(String.join(" ", named)).isEqualTo(areas);
    }
}
