package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Analysis;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.release.catalogue.AnalysisLine;
import pk.nser.db.release.catalogue.LineTables;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.Steps;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.ReleaseTables;
import pk.nser.db.statistics.ShownAreas;

class LineCatalogueTest {
    private static final String CROWDED = "household.education.rooms";
    private static final Label NAME = new Label("Rooms by education of the head", "سربراہ کی تعلیم کے لحاظ سے کمرے");

    @TempDir
    Path keys;

    private TestCountry country;
    private LineTables lists;

    @BeforeEach
    void make() throws IOException, SQLException {
        country = TestCountry.create("catalogue", keys);
        lists = new LineTables(country.pools().of(Role.BUILD));
    }

    @AfterEach
    void drop() {
        country.close();
    }

    @Test
    void buildsTheListOfTheBuildUntilTheUnitSetsItsOwn() {
        assertThat(lists.pairs(TestCountry.LINE)).isEqualTo(Pairs.standard());
        lists.setPairs(TestCountry.LINE, List.of("household.gender.rooms", "person.gender.disability"), "Amina");
        assertThat(country.build("2026-01", "2026-01-31").faults()).isEmpty();
        assertThat(tables(Role.AGG, "2026-01").pairs())
                .extracting(table -> table.key().toString())
                .containsExactly("household.gender.rooms", "person.gender.disability");
        new ReleaseCheck(country, "2026-01").equalsNaiveRecount(country.copy());
        assertThatThrownBy(() -> lists.setPairs(TestCountry.LINE, List.of("household.gender.nothing"), "Amina"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(lists.pairs(TestCountry.LINE)).hasSize(2);
    }

    @Test
    void offersAPairOnlyWhereItsCellsHoldTenEachOnAverage() {
        country.buildUnaudited("2026-01", "2026-01-31");
        Table small = table("household.gender.toilet_type");
        Table large = table("household.land.livestock");
        assertThat(offered(small, "C111A1")).as("6 cells, 309 households").isTrue();
        assertThat(offered(large, "C111A1")).as("36 cells, 309 households").isFalse();
        assertThat(offered(large, "C112A2")).as("36 cells, 390 households").isTrue();
        assertThat(small.isOfferedAt(AreaLevel.VILLAGE)).isFalse();
        assertThat(figures(Role.AGG, "2026-01", small, AreaLevel.DISTRICT).rows())
                .isZero();
    }

    @Test
    void countsACustomAnalysisOnceSomebodyElseApprovedIt() {
        int id = propose(List.of(AreaLevel.DISTRICT, AreaLevel.UNION_COUNCIL), true);
        assertThatThrownBy(() -> lists.approve(id, " amina "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("somebody else");
        country.buildUnaudited("2026-01", "2026-01-31");
        assertThat(tables(Role.AGG, "2026-01").table(key())).isEmpty();
        lists.approve(id, "Bilal");
        assertThatThrownBy(() -> lists.approve(id, "Bilal")).hasMessageContaining("waits for approval");
        assertThat(country.build("2026-02", "2026-02-28").faults()).isEmpty();
        country.publish("2026-02");
        new ReleaseCheck(country, "2026-02").equalsNaiveRecount(country.copy());
        Table built = tables(Role.AGG, "2026-02").table(key()).orElseThrow();
        assertThat(built.analysis()).isEqualTo(new Analysis(NAME, "Overcrowding survey", true));
        Table shown = tables(Role.PUBLIC, "2026-02").table(key()).orElseThrow();
        assertThat(shown.areaLevels()).containsExactly(AreaLevel.DISTRICT);
        assertThat(figures(Role.PUBLIC, "2026-02", shown, AreaLevel.DISTRICT).rows())
                .isEqualTo(4);

        assertThat(lists.withdraw(id, "Amina")).isTrue();
        assertThat(lists.withdraw(id, "Amina")).isFalse();
        country.buildUnaudited("2026-03", "2026-03-31");
        assertThat(tables(Role.AGG, "2026-03").table(key())).isEmpty();
        assertThat(tables(Role.AGG, "2026-02").table(key()))
                .as("releases never change")
                .isPresent();
        assertThat(lists.all())
                .singleElement()
                .satisfies(line -> assertThat(line.withdrawn()).isTrue());
    }

    @Test
    void keepsAnAnalysisThatIsNotForEverybodyOutOfThePublicDatabase() {
        lists.approve(propose(List.of(AreaLevel.COUNTRY, AreaLevel.DISTRICT), false), "Bilal");
        assertThat(country.build("2026-01", "2026-01-31").faults()).isEmpty();
        country.publish("2026-01");
        assertThat(figures(Role.AGG, "2026-01", table(CROWDED), AreaLevel.DISTRICT)
                        .rows())
                .isEqualTo(4);
        assertThat(tables(Role.PUBLIC, "2026-01").table(key())).isEmpty();
        assertThat(figures(Role.PUBLIC, "2026-01", table(CROWDED), AreaLevel.DISTRICT)
                        .rows())
                .isZero();
    }

    @Test
    void theDatabaseItselfRefusesOnePairOfEyesAndVillages() {
        int id = propose(List.of(AreaLevel.DISTRICT), true);
        assertThatThrownBy(() -> Steps.tamper(
                        country.databases,
                        "update reg.analysis set approved_by = ' AMINA', approved_at = now() where analysis_id = "
                                + id))
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> Steps.tamper(
                        country.databases, "update reg.analysis set area_levels = '{6}' where analysis_id = " + id))
                .hasMessageContaining("area_levels");
        assertThat(lists.all()).extracting(AnalysisLine::approvedBy).containsExactly((String) null);
    }

    @Test
    void refusesWhatCannotBeAnAnalysis() {
        assertThatThrownBy(() -> propose(List.of(AreaLevel.VILLAGE), false)).hasMessageContaining("villages");
        assertThatThrownBy(() -> propose(List.of(AreaLevel.TEHSIL), true)).hasMessageContaining("public area level");
        propose(List.of(AreaLevel.TEHSIL), false);
        assertThatThrownBy(() -> propose(List.of(AreaLevel.TEHSIL), false)).hasMessageContaining("already");
        assertThatThrownBy(() -> lists.propose(
                        TestCountry.LINE,
                        "household.rooms.hh_composition",
                        List.of(AreaLevel.DISTRICT),
                        new Analysis(NAME, "Overcrowding survey", true),
                        "Amina"))
                .hasMessageContaining("is a pair of the line's list");
    }

    @Test
    void neverShowsMoreThanTwentyPairsMadeWithTheSameKeysOverAllReleases() {
        List<String> dimensions = List.of("gender", "rooms", "toilet_type", "land", "education", "employment_status");
        List<String> all = new ArrayList<>();
        for (String one : dimensions) {
            for (String other : dimensions) {
                if (one.compareTo(other) < 0) {
                    all.add("household." + one + "." + other);
                }
            }
        }
        lists.setPairs(TestCountry.LINE, all, "Amina");
        country.buildUnaudited("2026-01", "2026-01-31");
        List<String> others = List.of(
                "person.gender.age_bracket",
                "person.gender.education",
                "person.gender.relationship",
                "person.gender.marital_status",
                "person.gender.employment_status");
        lists.setPairs(TestCountry.LINE, others, "Amina");
        assertThat(country.buildUnaudited("2026-02", "2026-02-28").faults()).isEmpty();
        lists.setPairs(TestCountry.LINE, List.of("person.age_bracket.education"), "Amina");
        assertThatThrownBy(() -> country.buildUnaudited("2026-03", "2026-03-31"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("21 tables of two dimensions");
        lists.setPairs(TestCountry.LINE, List.of("person.education.gender"), "Amina");
        assertThat(country.buildUnaudited("2026-03", "2026-03-31").passed())
                .as("a pair that was shown before, written the other way round")
                .isTrue();
    }

    @Test
    void refusesToBuildAListThatSomebodyWroteBehindTheCommands() {
        for (String[] bad : new String[][] {
            {"household.shoe_size.rooms", "codebook lacks"}, {"person.disability.gender", "named second"}
        }) {
            Steps.tamper(
                    country.databases,
                    "insert into reg.pair_list (line, table_keys, set_by) values ('main', '{" + bad[0] + "}', 'x')"
                            + " on conflict (line) do update set table_keys = excluded.table_keys");
            assertThatThrownBy(() -> country.build("2026-01", "2026-01-31"))
                    .isInstanceOf(ReleaseRefused.class)
                    .hasMessageContaining(bad[1]);
        }
    }

    private int propose(List<AreaLevel> levels, boolean open) {
        return lists.propose(
                TestCountry.LINE, CROWDED, levels, new Analysis(NAME, "Overcrowding survey", open), "Amina");
    }

    private static TableKey key() {
        return TableKey.parse(CROWDED).orElseThrow();
    }

    private Catalogue tables(Role role, String release) {
        return new ReleaseTables(country.pools().of(role)).read(release);
    }

    private Table table(String key) {
        return tables(Role.AGG, "2026-01")
                .table(TableKey.parse(key).orElseThrow())
                .orElseThrow();
    }

    private FigureTable figures(Role role, String release, Table table, AreaLevel level) {
        return new Figures(country.pools().of(role)).read(release, table, level);
    }

    private boolean offered(Table table, String code) {
        FigureTable figures = figures(Role.AGG, "2026-01", table, AreaLevel.UNION_COUNCIL);
        int id = new ShownAreas(country.pools().of(Role.AGG))
                .read(TestCountry.AREAS, AreaLevel.UNION_COUNCIL).stream()
                        .filter(area -> area.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id();
        int row = figures.row(id);
        List<Boolean> offered = IntStream.range(0, table.cells())
                .mapToObj(cell -> figures.figure(row, cell).absence() != Absence.NOT_OFFERED)
                .distinct()
                .toList();
        assertThat(offered).as("all cells or none").hasSize(1);
        return offered.get(0);
    }
}
