package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;

class FiguresTest {
    @TempDir
    static Path keys;

    private static TestCountry country;
    private static BuildReport report;

    @BeforeAll
    static void buildAndPublish() throws IOException, SQLException {
        country = TestCountry.create("figures", keys);
        report = country.build("2026-10", "2026-10-20");
        country.publish("2026-10");
    }

    @AfterAll
    static void drop() {
        country.close();
    }

    @Test
    void passesItsGatesAndReportsWhatItCounted() {
        assertThat(report.faults()).isEmpty();
        assertThat(report.households()).isEqualTo(country.houses.size());
        assertThat(report.shown()).isGreaterThan(10_000);
        assertThat(report.withheld()).isGreaterThan(1_000);
        assertThat(report.notCollected()).isPositive();
        assertThat(new ReleaseList(country.pools()).all())
                .singleElement()
                .satisfies(r -> assertThat(r.report()).contains("\"faults\": []"))
                .satisfies(r -> assertThat(r.current() && r.published()).isTrue());
    }

    @Test
    void equalsANaiveRecountInEveryCellOfEveryTableAndArea() {
        new ReleaseCheck(country, "2026-10").equalsNaiveRecount(country.copy());
    }

    @Test
    void equalsANaiveRecountInEverySum() throws GeneralSecurityException {
        new ReleaseCheck(country, "2026-10").equalsNaiveSums(country.copy(), country.copy());
    }

    @Test
    void mergesSmallAreasSoThatGroupsNest() {
        assertThat(codes(AreaLevel.TEHSIL)).contains("C111A", "C112A", "C211A").noneMatch("C111C"::equals);
        assertThat(areas(AreaLevel.VILLAGE)).allSatisfy(village -> {
            ShownArea above = areas(AreaLevel.UNION_COUNCIL).stream()
                    .filter(a -> Integer.valueOf(a.id()).equals(village.parentId()))
                    .findFirst()
                    .orElseThrow();
            for (String code : members(village)) {
                assertThat(members(above)).contains(code.substring(0, 6));
            }
        });
        assertThat(areas(AreaLevel.VILLAGE).stream().flatMap(v -> members(v).stream()))
                .as("every village stands in exactly one group")
                .containsExactlyInAnyOrderElementsOf(TestAreas.households().keySet());
    }

    @Test
    void withholdsAnAreaWhoseWholeDistrictIsTooSmall() {
        Table rooms = table(TableKey.oneWay(Unit.HOUSEHOLD, "rooms"));
        for (AreaLevel level : List.of(AreaLevel.TEHSIL, AreaLevel.UNION_COUNCIL, AreaLevel.VILLAGE)) {
            FigureTable figures = figures(rooms, level);
            int row = figures.row(
                    id(level, level == AreaLevel.TEHSIL ? "C113A" : level == AreaLevel.VILLAGE ? "C113A1a" : "C113A1"));
            assertThat(stored(figures, row)).containsOnly(-1);
        }
    }

    @Test
    void showsTheSameSetAsTheSameNumberInEveryTable() {
        for (AreaLevel level : List.of(AreaLevel.COUNTRY, AreaLevel.DISTRICT, AreaLevel.VILLAGE)) {
            FigureTable bands = figures(table(TableKey.oneWay(Unit.HOUSEHOLD, "poverty_score")), level);
            for (Table table : tables(level)) {
                if (table.key().unit() != Unit.HOUSEHOLD
                        || table.dimension().code().equals("disability")) {
                    continue;
                }
                FigureTable figures = figures(table, level);
                for (int row = 0; row < figures.rows(); row++) {
                    if (table.key().banded()) {
                        for (int band = 0; band < 5; band++) {
                            assertThat(figures.figure(row, table.totalCell(band)))
                                    .isEqualTo(bands.figure(row, 1 + band));
                        }
                    } else {
                        assertThat(figures.figure(row, 0)).isEqualTo(bands.figure(row, 0));
                    }
                }
            }
        }
    }

    /** Pairs of dimensions that every household has: their rows count the same sets as the one-way table's categories. */
    @Test
    void showsTheRowsOfAPairAsTheCategoriesOfTheirOwnTable() {
        int compared = 0;
        for (Table pair : new ReleaseCheck(country, "2026-10").catalogue().pairs()) {
            if (pair.key().unit() != Unit.HOUSEHOLD) {
                continue;
            }
            for (AreaLevel level : pair.areaLevels()) {
                FigureTable crossed = figures(pair, level);
                FigureTable alone = figures(
                        table(TableKey.oneWay(
                                Unit.HOUSEHOLD, String.valueOf(pair.key().across()))),
                        level);
                for (int row = 0; row < crossed.rows(); row++) {
                    if (crossed.figure(row, 0).absence() == Absence.NOT_OFFERED) {
                        continue;
                    }
                    for (int category = 0; category < pair.bands(); category++) {
                        assertThat(crossed.figure(row, pair.totalCell(category)))
                                .as("%s row %d", pair.key(), category)
                                .isEqualTo(alone.figure(row, 1 + category));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void saysNotCollectedWhereATopicIsMissingAndCountsTheRestElsewhere() {
        Table disability = table(TableKey.oneWay(Unit.PERSON, "disability"));
        assertThat(absence(disability, AreaLevel.PROVINCE, "C2")).isEqualTo(Absence.NOT_COLLECTED);
        assertThat(absence(disability, AreaLevel.VILLAGE, "C112A1a")).isEqualTo(Absence.NOT_COLLECTED);
        assertThat(absence(disability, AreaLevel.DISTRICT, "C112")).isNull();
        assertThat(absence(table(TableKey.oneWay(Unit.PERSON, "education")), AreaLevel.DISTRICT, "C211"))
                .isEqualTo(Absence.NOT_COLLECTED);
        assertThat(absence(table(TableKey.oneWay(Unit.HOUSEHOLD, "education")), AreaLevel.DISTRICT, "C211"))
                .isNull();
        ShownArea country = areas(AreaLevel.COUNTRY).get(0);
        assertThat(country.notCollected()).isEmpty();
        assertThat(country.partlyNotCollected()).contains("disability", "education_members", "geotags", "phone");
    }

    private static @Nullable Absence absence(Table table, AreaLevel level, String code) {
        FigureTable figures = figures(table, level);
        return figures.figure(figures.row(id(level, code)), 0).absence();
    }

    private static List<Table> tables(AreaLevel level) {
        return Catalogue.of(Codebook.standard()).tables().stream()
                .filter(t -> t.isOfferedAt(level))
                .toList();
    }

    private static Table table(TableKey key) {
        return Catalogue.of(Codebook.standard()).table(key).orElseThrow();
    }

    private static FigureTable figures(Table table, AreaLevel level) {
        return new Figures(country.pools().of(Role.AGG)).read("2026-10", table, level);
    }

    private static List<ShownArea> areas(AreaLevel level) {
        return new ShownAreas(country.pools().of(Role.AGG)).read(TestCountry.AREAS, level);
    }

    private static List<String> codes(AreaLevel level) {
        return areas(level).stream().map(ShownArea::code).toList();
    }

    private static int id(AreaLevel level, String code) {
        return areas(level).stream()
                .filter(a -> a.code().equals(code))
                .mapToInt(ShownArea::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> members(ShownArea area) {
        return ReleaseCheck.members(area);
    }

    private static int[] stored(FigureTable figures, int row) {
        return ReleaseCheck.stored(figures, row);
    }
}
