package pk.nser.db.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;

/** Key sums are chosen per count so that the noise of every cell is what a row of the test says. */
class ProtectionTest {
    private static final Protection.Area DISTRICT = new Protection.Area(AreaLevel.DISTRICT, 5_000, false);

    @TempDir
    Path keys;

    private Noise noise;
    private Protection protection;

    @BeforeEach
    void readKey() throws IOException {
        TestKeys.write(keys, KeyFile.NOISE, 0);
        KeyFile key = KeyFile.read(keys, KeyFile.NOISE);
        noise = new Noise(Profile.CELL_KEY, key, Thresholds.STANDARD);
        protection = new Protection(noise, Thresholds.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, -1",
        "1, 6, -1",
        "9, 6, -1",
        "10, -1, -1",
        "10, 0, 10",
        "10, 6, 16",
        "15, -6, -1",
        "16, -6, 10",
        "300, 2, 302"
    })
    void showsACountOnlyWhenItAndItsNoisyFormReachTheThreshold(int count, int spread, int stored) {
        int[] cells = protect(
                "household.toilet_type", DISTRICT, new int[] {1000, count, 500, 500}, new int[] {0, spread, 0, 0});
        assertThat(cells[1]).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"TEHSIL, 499", "UNION_COUNCIL, 99", "VILLAGE, 39"})
    void withholdsAnAreaBelowItsSmallestSize(AreaLevel level, int households) {
        int[] counts = {2000, 900, 600, 500};
        assertThat(protect("household.toilet_type", area(level, households), counts, new int[4]))
                .containsOnly(-1);
        assertThat(protect("household.toilet_type", area(level, households + 1), counts, new int[4]))
                .doesNotContain(-1);
    }

    @Test
    void saysNotCollectedForTheWholeAreaWhateverTheDataHolds() {
        Protection.Area missing = new Protection.Area(AreaLevel.VILLAGE, 5, true);
        assertThat(protect("household.toilet_type", missing, new int[] {90, 30, 30, 30}, new int[4]))
                .containsOnly(-2);
    }

    @ParameterizedTest
    @CsvSource({"19, 0, -1", "20, 0, 20", "20, -1, -1", "25, -6, -1", "26, -6, 20"})
    void asksTwentyOfASensitiveCategory(int count, int spread, int stored) {
        int[] counts = {1000, count, 100, 100, 100, 100, 100, 500};
        int[] cells = protect("person.disability", DISTRICT, counts, spreads(8, 1, spread));
        assertThat(cells[1]).isEqualTo(stored);
        assertThat(cells[0]).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"900, 881, 0, 0, -1", "900, 880, 0, 0, 880", "900, 880, -1, 0, -1", "900, 880, 0, 1, -1"})
    void withholdsASensitiveCategoryWhoseComplementIsSmall(int total, int none, int onTotal, int onNone, int stored) {
        int[] counts = {total, 0, 0, 0, 0, 0, 0, none};
        int[] spreads = new int[8];
        spreads[0] = onTotal;
        spreads[7] = onNone;
        assertThat(protect("person.disability", DISTRICT, counts, spreads)[7]).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"100, 91, -1", "100, 90, 90", "14, 14, -1"})
    void neverTellsThatNearlyEverybodyIsInOneBand(int total, int inBand, int stored) {
        int[] counts = {total, inBand, total - inBand, 0, 0, 0};
        assertThat(protect("household.poverty_band", DISTRICT, counts, new int[6])[1])
                .isEqualTo(stored);
    }

    @Test
    void givesABandTheSameAnswerInTheTableOfBandsAndAsTotalOfABandedTable() {
        int[] bands = {200, 95, 91, 0, 9, 5};
        int[] alone = protect("household.poverty_band", DISTRICT, bands, new int[6]);
        int[] counts = new int[20];
        for (int band = 0; band < 5; band++) {
            counts[band * 4] = bands[1 + band];
        }
        int[] crossed = protect("household.poverty_band.toilet_type", DISTRICT, counts, new int[20]);
        for (int band = 0; band < 5; band++) {
            assertThat(crossed[band * 4]).isEqualTo(alone[1 + band]);
        }
    }

    @Test
    void withholdsACategoryWhoseHouseholdsAllStandInOneBand() {
        int[] counts = new int[20];
        counts[0] = 300;
        counts[1] = 120;
        counts[2] = 100;
        counts[4] = 300;
        counts[5] = 9;
        counts[6] = 10;
        int[] cells = protect("household.poverty_band.toilet_type", DISTRICT, counts, new int[20]);
        assertThat(cells[1]).as("120 of 129 with this toilet are in the band").isEqualTo(-1);
        assertThat(cells[2]).as("100 of 110").isEqualTo(100);
        assertThat(cells[0]).isEqualTo(300);
    }

    @Test
    void looksAlikeForZeroSmallAndBorder() {
        int[] zero = protect("household.toilet_type", DISTRICT, new int[] {1000, 0, 500, 500}, new int[4]);
        int[] small = protect("household.toilet_type", DISTRICT, new int[] {1000, 9, 500, 500}, new int[4]);
        int[] border = protect("household.toilet_type", DISTRICT, new int[] {1000, 12, 500, 500}, spreads(4, 1, -3));
        assertThat(zero).isEqualTo(small).isEqualTo(border);
    }

    private static Protection.Area area(AreaLevel level, int households) {
        return new Protection.Area(level, households, false);
    }

    private static int[] spreads(int cells, int cell, int spread) {
        int[] spreads = new int[cells];
        spreads[cell] = spread;
        return spreads;
    }

    private int[] protect(String key, Protection.Area area, int[] counts, int[] spreads) {
        Table table = Catalogue.of(Codebook.standard())
                .table(TableKey.parse(key).orElseThrow())
                .orElseThrow();
        long[] keySums = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            keySums[i] = keySum(counts[i], spreads[i]);
        }
        if (table.key().banded()) {
            settle(table, counts, keySums);
        }
        return Arrays.stream(protection.figures(table, area, counts, keySums))
                .mapToInt(StoredFigures::encode)
                .toArray();
    }

    /** Moves the key sums of empty cells until the sums across bands carry no noise either. */
    private void settle(Table table, int[] counts, long[] keySums) {
        int width = 1 + table.categories();
        for (int offset = 0; offset < width; offset++) {
            long count = 0;
            long keySum = 0;
            for (int band = 0; band < table.bands(); band++) {
                count += counts[band * width + offset];
                keySum += keySums[band * width + offset];
            }
            while (count >= 10 && noise.of(keySum, count) != 0) {
                keySums[2 * width + offset]++;
                keySum++;
            }
        }
    }

    private long keySum(int count, int spread) {
        long keySum = 0;
        while (noise.of(keySum, count) != spread) {
            keySum++;
        }
        return keySum;
    }
}
