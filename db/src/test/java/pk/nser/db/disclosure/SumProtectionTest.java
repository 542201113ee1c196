package pk.nser.db.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.disclosure.magnitude.Contributions;
import pk.nser.db.disclosure.magnitude.Rounding;

class SumProtectionTest {
    private static final Table LAND = Catalogue.of(Codebook.standard())
            .table(TableKey.oneWay(Unit.HOUSEHOLD, "land_kanal"))
            .orElseThrow();
    private static final Protection.Area VILLAGE = new Protection.Area(AreaLevel.VILLAGE, 60, false);

    @TempDir
    Path keys;

    private Noise noise;
    private Protection protection;

    @BeforeEach
    void readKey() throws IOException {
        TestKeys.write(keys, KeyFile.NOISE, 3);
        KeyFile key = KeyFile.read(keys, KeyFile.NOISE);
        noise = new Noise(Profile.CELL_KEY, key, Thresholds.STANDARD);
        protection = new Protection(noise, Thresholds.STANDARD);
    }

    /** In marla; the sum is shown in kanal of 20 marla. */
    @ParameterizedTest
    @CsvSource({
        "9, 20000, 500, 400, false",
        "40, 20000, 500, 400, true",
        "40, 20000, 9000, 6000, true",
        "40, 20000, 9000, 6001, false",
        "40, 23000, 20000, 1, false",
        "40, 1200, 1000, 100, false",
        "40, 80, 2, 2, true",
    })
    void showsASumOfManyThatFewDoNotHold(int holders, long sum, int largest, int second, boolean shown) {
        long keySum = LongStream.range(0, 1000)
                .filter(s -> noise.of(s, holders) >= 0)
                .findFirst()
                .orElseThrow();
        Figure figure = land(VILLAGE, new Contributions(holders, keySum, sum, largest, second));
        assertThat(figure.isPublished()).isEqualTo(shown);
        if (shown) {
            assertThat((double) figure.count()).isCloseTo(sum / 20.0, within(largest / 40.0 + 5));
        }
    }

    @Test
    void knowsTheRuleOfFifteenPercentAtItsBorder() {
        assertThat(new Contributions(12, 0, 2_115, 1_000, 965).isTooClose())
                .as("150 of the others for 1,000")
                .isFalse();
        assertThat(new Contributions(12, 0, 2_114, 1_000, 965).isTooClose()).isTrue();
        assertThat(new Contributions(12, 0, 2_000, 750, 750).isDominated()).isFalse();
        assertThat(new Contributions(12, 0, 1_999, 750, 750).isDominated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4.4, 4", "98.6, 99", "123.4, 120", "875, 880", "999.9, 1000", "1234.4, 1234"})
    void roundsToTwoDigitsBelowAThousand(double sum, long rounded) {
        assertThat(Rounding.of(sum)).isEqualTo(rounded);
    }

    @Test
    void givesTheSameHoldersTheSameNoiseAtEveryLevelAndSpreadsItAsATriangle() {
        Contributions held = new Contributions(400, 77, 60_000, 900, 800);
        assertThat(land(VILLAGE, held)).isEqualTo(land(new Protection.Area(AreaLevel.DISTRICT, 9_000, false), held));
        double[] draws = LongStream.range(0, 20_000)
                .mapToDouble(s -> noise.triangular("land.kanal", s))
                .toArray();
        assertThat(Arrays.stream(draws).allMatch(w -> w >= -1 && w <= 1)).isTrue();
        double variance = Arrays.stream(draws).map(w -> w * w).average().orElseThrow();
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(0, within(0.02));
        assertThat(variance).as("1/6").isCloseTo(1 / 6.0, within(0.01));
        assertThat(noise.triangular("livestock.cow", 5)).isNotEqualTo(noise.triangular("livestock.goat", 5));
    }

    @Test
    void saysNothingOfAnAreaThatIsTooSmallOrWhereItWasNotCollected() {
        Contributions held = new Contributions(39, 0, 60_000, 900, 800);
        Protection.Area small = new Protection.Area(AreaLevel.VILLAGE, 39, false);
        Protection.Area missing = new Protection.Area(AreaLevel.VILLAGE, 60, true);
        assertThat(protection.sums(LAND, small, 39, 0, List.of(held)))
                .extracting(Figure::absence)
                .containsOnly(Absence.WITHHELD);
        assertThat(protection.sums(LAND, missing, 39, 0, List.of(held)))
                .extracting(Figure::absence)
                .containsOnly(Absence.NOT_COLLECTED);
    }

    private Figure land(Protection.Area area, Contributions held) {
        return protection.sums(LAND, area, 500, 1, List.of(held))[1];
    }
}
