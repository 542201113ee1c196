package pk.nser.db.area.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import pk.nser.db.area.load.AreaImportReport.Outcome;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.progress.Progress;

/** Our own grown geography through every format and several coordinate reference systems. */
class AreaFormatsTest {
    /** One centimetre in degrees of latitude. */
    private static final double CENTIMETRE = 0.01 / 111_000;

    private static TestDatabases databases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        databases = TestDatabases.create("areaformats");
    }

    @AfterAll
    static void close() {
        databases.close();
    }

    @ParameterizedTest
    @CsvSource({
        "one-file,     EPSG:4326",
        "folder,       EPSG:4326",
        "zip,          EPSG:4326",
        "geojson-2008, EPSG:32642",
        "geojson-2008, EPSG:3857",
        "gpkg,         EPSG:4326",
        "gpkg,         EPSG:32642",
        "gpkg,         EPSG:3857",
        "shp,          EPSG:4326",
        "shp,          EPSG:32642",
        "shp,          EPSG:3857",
    })
    void takesTheSameAreasFromEveryFormatAndSystem(String format, String system) throws Exception {
        String id = format + "-" + system.substring("EPSG:".length());
        AreaImportReport report = importing(file(format, system), id, AreaImportOptions.USUAL);
        assertThat(report.lines()).as("report").noneMatch(line -> line.startsWith("FAULT"));
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.areas())
                .hasToString(
                        "{country=1, province=2, division=4, district=8, tehsil=16, union_council=32, village=64}");
        assertThat(report.borderLines()).hasToString("{international=1, province=1}");
        assertThat(report.findings())
                .extracting(f -> f.kind() + " " + f.layer())
                .containsExactly("not-official ", "name-ur ");
        assertSameAreas(id);
    }

    @Test
    void shiftsADatumWithKnownParametersAndSaysSo() throws Exception {
        AreaImportReport report = importing(file("gpkg", "EPSG:24313"), "kalianpur", AreaImportOptions.USUAL);
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.findings())
                .anyMatch(f -> f.kind().equals("datum-shift") && f.reason().contains("EPSG:24313"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:2000", "EPSG:4801", "EPSG:5773", "EPSG:5800", "EPSG:99999", "moon"})
    void refusesASystemWithoutAKnownWayToWgs84ByName(String system) {
        Path file = new GrownGeography().write(folder.resolve("areas.geojson"));
        AreaImportReport report = importing(
                file, "refused", new AreaImportOptions(false, system, AreaImportOptions.USUAL_TOLERANCE, null));
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings())
                .anyMatch(f -> f.kind().equals("system") && f.reason().contains(system));
    }

    @Test
    void knowsTheSameContentAgainWhateverItsFormat() throws Exception {
        importing(file("one-file", "EPSG:4326"), "again", AreaImportOptions.USUAL);
        AreaImportReport second = importing(file("gpkg", "EPSG:4326"), "again", AreaImportOptions.USUAL);
        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    private Path file(String format, String system) throws IOException {
        GrownGeography geography = new GrownGeography();
        Path apart = geography.writeApart(Files.createTempDirectory(folder, "geojson"));
        return switch (format) {
            case "one-file" -> geography.write(folder.resolve("all.geojson"));
            case "folder" -> apart;
            case "zip" -> Gdal.zip(apart, folder.resolve("all.zip"), "");
            case "geojson-2008" -> oldGeoJson(apart, system);
            case "gpkg" -> Gdal.geoPackage(apart, folder.resolve("with #odd? name.gpkg"), system);
            case "shp" -> Gdal.shapefiles(apart, folder.resolve("all.zip"), system, "UTF-8");
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static Path oldGeoJson(Path from, String system) throws IOException {
        Path target = Files.createDirectory(from.resolve("old"));
        for (String layer : List.of("areas.geojson", "border_lines.geojson")) {
            Gdal.run(
                    "ogr2ogr",
                    "-f",
                    "GeoJSON",
                    "-t_srs",
                    system,
                    "-lco",
                    "COORDINATE_PRECISION=9",
                    target.resolve(layer).toString(),
                    from.resolve(layer).toString());
        }
        return target;
    }

    private AreaImportReport importing(Path file, String id, AreaImportOptions options) {
        return new AreaImport(databases.pools().of(Role.LOAD))
                .run(file, GrownGeography.description(id, Map.of("geotags", List.of("G1"))), options, Progress.SILENT);
    }

    private static void assertSameAreas(String set) throws SQLException, ParseException {
        GrownGeography geography = new GrownGeography();
        try (Connection connection = databases.superuser(false);
                PreparedStatement statement = connection.prepareStatement(
                        "select a.code, p.code, a.name_en, a.name_ur, gis.ST_AsBinary(a.geom), gis.ST_IsValid(a.geom)"
                                + " from reg.area a left join reg.area p on p.area_id = a.parent_id where a.boundary_set = ?")) {
            statement.setString(1, set);
            try (ResultSet rows = statement.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                    GrownGeography.Item item = geography.item(rows.getString(1));
                    Geometry stored = new WKBReader().read(rows.getBytes(5));
                    assertThat(rows.getString(2)).isEqualTo(item.columns.get("parent"));
                    assertThat(rows.getString(3)).isEqualTo(item.columns.get("name"));
                    assertThat(rows.getString(4))
                            .isEqualTo(
                                    item.columns.get("name_ur") == null
                                            ? rows.getString(3)
                                            : item.columns.get("name_ur"));
                    assertThat(rows.getBoolean(6)).isTrue();
                    assertThat(DiscreteHausdorffDistance.distance(stored, item.shape))
                            .as(rows.getString(1))
                            .isLessThan(CENTIMETRE);
                }
                assertThat(count).isEqualTo(127);
            }
        }
    }
}
