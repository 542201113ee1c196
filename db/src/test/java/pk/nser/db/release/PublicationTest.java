package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.fixture.Steps;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;

class PublicationTest {
    @TempDir
    Path keys;

    private TestCountry country;

    @BeforeEach
    void make() throws IOException, SQLException {
        country = TestCountry.create("publication", keys);
    }

    @AfterEach
    void drop() {
        country.close();
    }

    @Test
    void copiesNothingFinerThanDistrictsAndNothingButFigures() throws SQLException {
        country.build("2026-09", "2026-09-30");
        country.publish("2026-09");
        assertThat(publicly("select distinct area_level from agg.area order by 1"))
                .containsExactly("0", "1", "2", "3");
        assertThat(publicly("select distinct area_level from agg.figure order by 1"))
                .containsExactly("0", "1", "2", "3");
        assertThat(publicly("select area_level from agg.pyramid_z4 order by 1")).containsExactly("0", "3", "7");
        assertThat(publicly("select report from agg.release")).containsExactly("{}");
        assertThat(publicly("select count(*) from agg.area_as_of q where not exists"
                        + " (select 1 from agg.area a where a.area_id = q.area_id)"))
                .containsExactly("0");
        assertThat(publicly("select table_key || area_id || cells::text from agg.figure order by 1"))
                .isEqualTo(rows(
                        Role.AGG,
                        "select table_key || area_id || cells::text from agg.figure"
                                + " where area_level <= 3 order by 1"));
    }

    @Test
    void copiesOutlinesDownToDistrictsAlsoForAreasThatWerePublishedWithoutThem() throws SQLException {
        country.build("2026-09", "2026-09-30");
        country.publish("2026-09");
        assertThat(publicly("select count(*) from agg.outline")).containsExactly("0");
        country.writeOutlines();
        country.build("2026-10", "2026-10-31");
        country.publish("2026-10");
        assertThat(publicly("select area_level from agg.outline order by 1")).containsExactly("0", "3");
        assertThat(publicly("select style_class from agg.border_line")).containsExactly("international");
    }

    @Test
    void keepsEarlierReleasesAndPointsBackToOneWhenAsked() throws SQLException {
        country.buildUnaudited("2026-09", "2026-09-30");
        country.publish("2026-09");
        country.buildUnaudited("2026-10", "2026-10-31");
        assertThat(published()).containsExactly("2026-09");
        country.publish("2026-10");
        assertThat(published()).containsExactly("2026-10", "2026-09");
        country.publish("2026-10");
        country.publish("2026-09");
        assertThat(published()).containsExactly("2026-09", "2026-10");
        assertThat(country.buildUnaudited("2026-11", "2026-11-30").previous())
                .as("the base is that of the newest release, whichever is served")
                .isEqualTo("2026-10");
    }

    @Test
    void mergesAreasAnewUntilAReleaseIsBuiltOnThem() throws SQLException {
        Steps tampering = Steps.at(
                "Checking the figures of households",
                () -> Steps.tamper(country.databases, "update agg.figure set cells[1] = 5 where cells[1] > 0"));
        assertThat(country.build("2026-09", "2026-09-30", tampering).passed()).isFalse();
        assertThat(villages()).doesNotContain("C111A3a");
        List<TestHouse> made = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            made.add(country.make("C111A3a"));
            made.add(country.make("C111A3b"));
        }
        country.write(made);
        assertThat(country.build("2026-09", "2026-09-30").faults()).isEmpty();
        assertThat(villages()).contains("C111A3a", "C111A3b");
    }

    @Test
    void givesTheSameSecondReleaseInASecondLineWithTheSameKeys() throws SQLException {
        country.build("2026-09", "2026-09-30");
        new ReleaseBuild(country.pools(), keys)
                .run("other", TestAreas.SET, "2026-09.1", LocalDate.parse("2026-09-30"), Progress.SILENT);
        String sql =
                "select f.table_key || a.code || f.cells::text from agg.figure f join agg.release r on r.id = f.release"
                        + " join agg.area a on a.areas_version = r.areas_version and a.area_id = f.area_id where f.release = '%s'"
                        + " order by 1";
        assertThat(rows(Role.AGG, String.format(sql, "2026-09.1")))
                .isEqualTo(rows(Role.AGG, String.format(sql, "2026-09")));
    }

    private List<String> villages() {
        return new ShownAreas(country.pools().of(Role.AGG))
                .read(TestCountry.AREAS, AreaLevel.VILLAGE).stream()
                        .map(ShownArea::code)
                        .toList();
    }

    private List<String> published() {
        return new Releases(country.pools().of(Role.PUBLIC))
                .published().stream().map(PublishedRelease::id).toList();
    }

    private List<String> publicly(String sql) throws SQLException {
        return rows(Role.PUBLIC, sql);
    }

    private List<String> rows(Role role, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = country.pools().of(role).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
