package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;

/** What the index of a file gives is what lies in the window, at sizes that make one level, two and three. */
class IndexTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "GEOPACKAGE, 1", "GEOPACKAGE, 51", "GEOPACKAGE, 52", "GEOPACKAGE, 2602", "GEOPACKAGE, 9000",
        "FLATGEOBUF, 1", "FLATGEOBUF, 16", "FLATGEOBUF, 17", "FLATGEOBUF, 257", "FLATGEOBUF, 9000"
    })
    void aWindowGivesWhatLiesInIt(FileFormat format, int count) throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(count);
        Path file = SampleRows.write(format, TargetSystem.wgs84(), true, rows, folder);
        for (double[] window :
                new double[][] {{60, 23, 78, 38}, {66, 28, 68, 31}, {70, 30, 70.2, 30.2}, {1, 1, 2, 2}}) {
            Set<String> expected = new TreeSet<>();
            for (SampleRows.Row row : rows) {
                double x = row.place().longitude();
                double y = row.place().latitude();
                if (x >= window[0] && x <= window[2] && y >= window[1] && y <= window[3]) {
                    expected.add(String.valueOf(row.values().get(0)));
                }
            }
            Set<String> found = new TreeSet<>();
            Ogr.features(file, folder, "-spat", "" + window[0], "" + window[1], "" + window[2], "" + window[3])
                    .forEach(feature -> found.add(feature.at("/properties/id").asText()));
            assertThat(found).isEqualTo(expected);
        }
    }

    /** SQLite's own checks, the marks of OGC 12-128r17 (clauses 1.1.1, 2.1) and its annex F.3. */
    @Test
    void aGeoPackageKeepsTheRulesOfTheStandard() throws IOException, SQLException {
        Path file = SampleRows.write(
                FileFormat.GEOPACKAGE,
                TargetSystem.of("EPSG:32642"),
                true,
                SampleRows.rows(3000).subList(4, 3000),
                folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(text(statement, "pragma integrity_check")).isEqualTo("ok");
            assertThat(text(statement, "select rtreecheck('rtree_households_geom')"))
                    .isEqualTo("ok");
            assertThat(text(statement, "pragma foreign_key_check")).isNull();
            assertThat(text(statement, "pragma application_id")).isEqualTo(String.valueOf(0x47504B47));
            assertThat(text(statement, "pragma user_version")).isEqualTo("10300");
            assertThat(text(statement, "pragma encoding")).isEqualTo("UTF-8");
            assertThat(text(
                            statement,
                            "select group_concat(srs_id) from (select srs_id from gpkg_spatial_ref_sys order by 1)"))
                    .isEqualTo("-1,0,4326,32642");
            assertThat(text(statement, "select count(*) from sqlite_master where type = 'trigger'"))
                    .isEqualTo("6");
            assertThat(text(statement, "select count(*) from rtree_households_geom"))
                    .isEqualTo("2996");
            assertThat(text(statement, "select typeof(remark) from households where id = 'h000007'"))
                    .isEqualTo("text");
        }
    }

    /** The triggers are for programs that edit the file: GDAL does, and its index keeps step. */
    @Test
    void gdalEditsAGeoPackageAndItsIndexKeepsStep() throws IOException, SQLException {
        Path file = SampleRows.write(FileFormat.GEOPACKAGE, TargetSystem.wgs84(), true, SampleRows.rows(200), folder);
        Ogr.Answer answer = Ogr.run(
                "ogrinfo", file.toString(), "-sql", "delete from households where id in ('h000010', 'h000011')");
        assertThat(answer.status()).as(answer.err()).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(text(statement, "select count(*) from rtree_households_geom"))
                    .isEqualTo("198");
            assertThat(text(statement, "select rtreecheck('rtree_households_geom')"))
                    .isEqualTo("ok");
        }
    }

    private static @Nullable String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        }
    }
}
