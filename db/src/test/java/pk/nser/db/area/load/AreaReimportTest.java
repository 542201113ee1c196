package pk.nser.db.area.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.area.check.Finding.Severity;
import pk.nser.db.area.load.AreaImportReport.Outcome;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.progress.Progress;

/** What happens to a set that is there already, and what is kept with a set. */
class AreaReimportTest {
    private static TestDatabases databases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        databases = TestDatabases.create("reimport");
    }

    @AfterAll
    static void close() {
        databases.close();
    }

    @Test
    void keepsReportAndMissingTopicsWithTheSet() throws SQLException {
        importing(new GrownGeography(), "kept", AreaImportOptions.USUAL);
        assertThat(one("select report ->> 'outcome' || ' ' || (report -> 'areas' ->> 'village') || ' ' || synthetic"
                        + " || ' ' || official || ' ' || valid_from from reg.boundary_set where id = 'kept'"))
                .isEqualTo("LOADED 64 true false 2026-01-01");
        assertThat(one("select string_agg(code || ' ' || topic, ', ' order by code) from reg.not_collected"
                        + " join reg.area using (area_id) where boundary_set = 'kept'"))
                .isEqualTo("G1 geotags, G21 geotags");
        assertThat(one("select string_agg(line_no || ' ' || style_class, ', ' order by line_no) from reg.border_line"
                        + " where boundary_set = 'kept'"))
                .isEqualTo("1 international, 2 province");
    }

    @Test
    void refusesAnotherContentUnderTheSameIdUnlessToldToReplace() throws SQLException {
        importing(new GrownGeography(), "twice", AreaImportOptions.USUAL);
        GrownGeography renamed = new GrownGeography();
        renamed.item("G1").columns.put("name", "New Name");
        AreaImportReport refused = importing(renamed, "twice", AreaImportOptions.USUAL);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.findings()).anyMatch(f -> f.kind().equals("set-exists"));
        assertThat(nameOfG1("twice")).isEqualTo("Area G1");

        assertThat(importing(renamed, "twice", AreaImportOptions.USUAL.replacing())
                        .outcome())
                .isEqualTo(Outcome.LOADED);
        assertThat(nameOfG1("twice")).isEqualTo("New Name");
        assertThat(one("select count(*) from reg.area where boundary_set = 'twice'"))
                .isEqualTo("127");
    }

    @Test
    void neverReplacesASetInWhichHouseholdsArePlaced() throws SQLException {
        importing(new GrownGeography(), "placed", AreaImportOptions.USUAL);
        execute("insert into reg.household select 1, 1, area_id, -1, 1, 1, 1, null, null, 0, 1,1,1,1,1,1,0,1,1,0,0,0,0,"
                + "0,0,0,0,0,0,null from reg.area where boundary_set = 'placed' and code = 'G121212'");
        assertRefusedReplacement("placed", "households are placed in its areas");
    }

    @Test
    void neverReplacesASetOfAReleaseLine() throws SQLException {
        importing(new GrownGeography(), "released", AreaImportOptions.USUAL);
        execute("insert into reg.release_line (line, boundary_set, keys_id) values ('main', 'released', 'k')");
        assertRefusedReplacement("released", "a release line");
    }

    private void assertRefusedReplacement(String set, String reason) throws SQLException {
        GrownGeography renamed = new GrownGeography();
        renamed.item("G1").columns.put("name", "New Name");
        AreaImportReport report = importing(renamed, set, AreaImportOptions.USUAL.replacing());
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).anyMatch(f -> f.reason().contains(reason));
        assertThat(nameOfG1(set)).isEqualTo("Area G1");
        assertThat(one("select count(*) from reg.not_collected join reg.area using (area_id) where boundary_set = '"
                        + set + "'"))
                .isEqualTo("2");
    }

    @Test
    void letsASliverInWithAWarningThatTellsItsSize() {
        GrownGeography geography = new GrownGeography();
        geography.item("G121212").shape = geography.item("G121212").shape.copy();
        Coordinate inner = geography.item("G121212").shape.getCoordinates()[5];
        inner.setX(inner.x + 0.0001);
        inner.setY(inner.y + 0.0001);
        AreaImportReport report = importing(geography, "sliver", AreaImportOptions.USUAL);
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.findings())
                .filteredOn(f -> f.severity() == Severity.WARNING && f.field().equals("geometry"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.reason()).containsPattern("\\d+ m2 \\(0\\.\\d+ %\\) \\(at 6\\d\\.\\d+ "));
    }

    @Test
    void makesTheCountryFromTheProvincesAndSaysSo() throws SQLException {
        GrownGeography geography = new GrownGeography();
        geography.items().remove(geography.item("G"));
        geography.item("G1").columns.put("parent", null);
        geography.item("G2").columns.put("parent", null);
        AreaImportReport report = importing(geography, "made", AreaImportOptions.USUAL);
        assertThat(report.findings()).anyMatch(f -> f.kind().equals("country-made"));
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(one("select string_agg(c.code || ' in ' || p.code || ' ' || p.name_ur, ', ' order by c.code)"
                        + " from reg.area c join reg.area p on p.area_id = c.parent_id"
                        + " where c.boundary_set = 'made' and c.area_level = 1"))
                .isEqualTo("G1 in PK پاکستان, G2 in PK پاکستان");
    }

    private AreaImportReport importing(GrownGeography geography, String id, AreaImportOptions options) {
        Path file = geography.write(folder.resolve("all.geojson"));
        BoundarySetDescription description = GrownGeography.description(id, Map.of("geotags", List.of("G21", "G1")));
        return new AreaImport(databases.pools().of(Role.LOAD)).run(file, description, options, Progress.SILENT);
    }

    private static String nameOfG1(String set) throws SQLException {
        return one("select name_en from reg.area where boundary_set = '" + set + "' and code = 'G1'");
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String command) throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
