package pk.nser.db.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;

/**
 * The sensitive rule (disclosure.md 2.4) over whole families of cells: whatever the counts, what is shown is checked
 * against the rule read from the specification, not against the code.
 */
class SensitiveTest {
    private static final Protection.Area DISTRICT = new Protection.Area(AreaLevel.DISTRICT, 5_000, false);
    private static final Label WORD = new Label("word", "لفظ");

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

    @ParameterizedTest
    @ValueSource(strings = {"person.disability", "household.disability", "person.poverty_band.disability"})
    void neverShowsASensitiveCategoryOrComplementBelowTwenty(String key) {
        Table table = Catalogue.of(Codebook.standard())
                .table(TableKey.parse(key).orElseThrow())
                .orElseThrow();
        assertThat(shownOver(table, 20)).as("cells looked at").isGreaterThan(200);
    }

    @Test
    void holdsInPairsForEachCategoryOfTheFirstDimension() {
        Table table = Pairs.list(Codebook.standard(), List.of("person.gender.disability"))
                .get(0);
        assertThat(shownOver(table, 20)).isGreaterThan(200);
    }

    /** Protects 400 random families of cells and checks each shown one; returns how many were shown. */
    private int shownOver(Table table, int least) {
        Random random = new Random(5);
        int seen = 0;
        for (int round = 0; round < 400; round++) {
            int[] counts = new int[table.cells()];
            long[] keySums = new long[table.cells()];
            fill(table, random, counts, keySums);
            Figure[] figures = protection.figures(table, DISTRICT, counts, keySums);
            for (int band = 0; band < table.bands(); band++) {
                int total = table.totalCell(band);
                for (int category = 0; category < table.categories(); category++) {
                    int cell = table.cell(band, category);
                    if (figures[cell].isPublished()) {
                        seen++;
                        assertThat(counts[cell]).isGreaterThanOrEqualTo(least);
                        assertThat(figures[cell].count()).isGreaterThanOrEqualTo(least);
                        assertThat(counts[total] - counts[cell]).isGreaterThanOrEqualTo(least);
                        assertThat(counts[total] + noise.of(keySums[total], counts[total]) - figures[cell].count())
                                .isGreaterThanOrEqualTo(least);
                    }
                }
            }
        }
        return seen;
    }

    /** Each unit has one or two categories, so that they overlap as kinds of disability do. */
    private static void fill(Table table, Random random, int[] counts, long[] keySums) {
        for (int band = 0; band < table.bands(); band++) {
            int units = 60 + random.nextInt(600);
            int usual = random.nextInt(table.categories());
            for (int unit = 0; unit < units; unit++) {
                long key = random.nextInt() & 0xFFFF_FFFFL;
                int first = random.nextInt(8) > 0 ? usual : random.nextInt(table.categories());
                int second = random.nextInt(3) == 0 ? random.nextInt(table.categories()) : first;
                for (int cell : Arrays.stream(
                                new int[] {table.totalCell(band), table.cell(band, first), table.cell(band, second)})
                        .distinct()
                        .toArray()) {
                    counts[cell]++;
                    keySums[cell] += key;
                }
            }
        }
    }

    @RepeatedTest(20)
    void withholdsBothSidesOfAYesOrNoTogether(RepetitionInfo repetition) {
        Table yesNo = yesNo();
        Random random = new Random(repetition.getCurrentRepetition());
        for (int round = 0; round < 100; round++) {
            int yes = random.nextInt(60);
            int no = random.nextInt(400);
            Figure[] figures = protection.figures(yesNo, DISTRICT, new int[] {yes + no, yes, no}, new long[] {
                random.nextInt(1 << 20), random.nextInt(1 << 20), random.nextInt(1 << 20)
            });
            assertThat(figures[1].isPublished()).as("%d yes, %d no", yes, no).isEqualTo(figures[2].isPublished());
            if (yes < 20 || no < 20) {
                assertThat(figures[1].isPublished()).isFalse();
            }
        }
    }

    @Test
    void withholdsANoOfThatManyBecauseTheYesIsRare() {
        Figure[] figures = protection.figures(yesNo(), DISTRICT, new int[] {900, 12, 888}, new long[] {1, 2, 3});
        assertThat(Arrays.stream(figures).map(Figure::isPublished)).containsExactly(true, false, false);
    }

    /** A poverty band is sensitive with k_s = k: all of a category's units in one band is group disclosure. */
    @Test
    void neverShowsThatAllOfACategoryStandInOneBand() {
        Table table = Catalogue.of(Codebook.standard())
                .table(TableKey.banded(Unit.HOUSEHOLD, "toilet_type"))
                .orElseThrow();
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            int[] counts = new int[table.cells()];
            for (int band = 0; band < 5; band++) {
                for (int category = 0; category < 3; category++) {
                    int count = random.nextInt(4) == 0 ? 40 + random.nextInt(60) : random.nextInt(6);
                    counts[table.cell(band, category)] = count;
                    counts[table.totalCell(band)] += count;
                }
            }
            Figure[] figures = protection.figures(table, DISTRICT, counts, new long[counts.length]);
            for (int offset = 0; offset < 4; offset++) {
                int all = 0;
                for (int band = 0; band < 5; band++) {
                    all += counts[table.totalCell(band) + offset];
                }
                for (int band = 0; band < 5; band++) {
                    int cell = table.totalCell(band) + offset;
                    if (figures[cell].isPublished()) {
                        assertThat(all - counts[cell]).isGreaterThanOrEqualTo(10);
                    }
                }
            }
        }
    }

    private static Table yesNo() {
        List<Category> categories = List.of(new Category("yes", WORD), new Category("no", WORD));
        Dimension dimension = new Dimension(
                "asked",
                "i",
                null,
                "g",
                WORD,
                WORD,
                null,
                List.of(Unit.PERSON),
                false,
                false,
                true,
                false,
                true,
                categories);
        return new Table(
                TableKey.oneWay(Unit.PERSON, "asked"),
                Measure.COUNT,
                null,
                dimension,
                categories,
                List.of(AreaLevel.DISTRICT),
                null);
    }
}
