package pk.nser.db.area.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.dimension.Label;
import pk.nser.db.progress.Progress;

/**
 * The importer on real boundary sets, where they are present: {@code shared/data/boundaries} in a folder around the
 * project. They are not part of the project (licences, size); without them these tests are told as skipped.
 */
class RealBoundarySetsTest {
    private static TestDatabases databases;

    @BeforeAll
    static void open() {
        databases = TestDatabases.create("realareas");
    }

    @AfterAll
    static void close() {
        databases.close();
    }

    @Test
    void takesTheHumanitarianSetFromGeoPackageAndKnowsItAgain() throws SQLException {
        Path file = boundaries().resolve("pak_cod2022.gpkg");
        AreaImportReport report = importing(file, description("cod-gpkg"));
        assertCod(report);
        assertThat(counts("cod-gpkg")).isEqualTo("0:1 1:7 2:37 3:160 4:577 valid disclaimer");
        assertThat(importing(file, description("cod-gpkg")).outcome()).isEqualTo(AreaImportReport.Outcome.UNCHANGED);
    }

    @Test
    void takesTheHumanitarianSetFromGeoJson(@TempDir Path folder) throws IOException, SQLException {
        Path from = boundaries().resolve("geojson");
        try (var files = Files.list(from)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("cod2022_"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        assertCod(importing(folder, description("cod-geojson")));
        assertThat(counts("cod-geojson")).isEqualTo("0:1 1:7 2:37 3:160 4:577 valid disclaimer");
    }

    @Test
    void takesTheCensusSetAndMakesItsCountryFromTheProvinces() {
        AreaImportReport report = importing(boundaries().resolve("pak_osm2023.gpkg"), description("osm"));
        assertThat(report.lines()).as("report").noneMatch(line -> line.startsWith("FAULT"));
        assertThat(report.areas())
                .containsEntry("country", 1)
                .containsEntry("province", 7)
                .containsEntry("division", 37)
                .containsEntry("district", 156);
        assertThat(report.borderLines()).containsEntry("line-of-control", 1);
        assertThat(report.findings()).anyMatch(f -> f.kind().equals("country-made"));
        assertThat(report.findings())
                .anyMatch(f -> f.kind().equals("layer-left-out") && f.layer().equals("neighbours"));
    }

    private static void assertCod(AreaImportReport report) {
        assertThat(report.lines()).as("report").noneMatch(line -> line.startsWith("FAULT"));
        assertThat(report.outcome()).isEqualTo(AreaImportReport.Outcome.LOADED);
        assertThat(report.areas()).hasToString("{country=1, province=7, division=37, district=160, tehsil=577}");
        assertThat(report.borderLines()).hasToString("{coastline=1, international=1, line-of-control=1, territory=1}");
        assertThat(report.findings()).extracting(f -> f.kind()).contains("not-official");
    }

    private static AreaImportReport importing(Path file, BoundarySetDescription description) {
        Runtime runtime = Runtime.getRuntime();
        long start = System.nanoTime();
        AreaImportReport report = new AreaImport(databases.pools().of(Role.LOAD))
                .run(file, description, AreaImportOptions.USUAL, Progress.SILENT);
        System.out.printf(
                "%s: %s in %d ms, heap in use %d MB%n",
                file.getFileName(),
                report.outcome(),
                (System.nanoTime() - start) / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        report.lines().stream().limit(40).forEach(System.out::println);
        return report;
    }

    private static BoundarySetDescription description(String id) {
        return new BoundarySetDescription(
                id,
                new Label("OCHA COD-AB 2022", "او سی ایچ اے ۲۰۲۲"),
                "OCHA / WFP",
                "CC BY-IGO",
                "OCHA / WFP COD-AB Pakistan 2022",
                new Label("This is not the official map of Pakistan.", "یہ پاکستان کا سرکاری نقشہ نہیں۔"),
                false,
                false,
                "2022-09-09",
                null,
                BoundarySetDescription.Country.PAKISTAN,
                BoundarySetDescription.PAKISTAN,
                java.util.Map.of(),
                java.util.Map.of(),
                java.util.Map.of());
    }

    private static String counts(String set) throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(area_level || ':' || n, ' ' order by area_level) || case when bool_and(valid) then ' valid' end"
                                + " || (select ' disclaimer' from reg.boundary_set where id = '" + set
                                + "' and disclaimer_en like 'This is not the official map%')"
                                + " from (select area_level, count(*) n, bool_and(gis.ST_IsValid(geom) and"
                                + " gis.ST_Intersects(geom, gis.ST_SetSRID(gis.ST_Point(longitude, latitude), 4326))) valid"
                                + " from reg.area where boundary_set = '" + set + "' group by area_level) l")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path boundaries() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data/boundaries");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        Assumptions.abort("no folder shared/data/boundaries around the project: the real boundary sets are not tested");
        throw new IllegalStateException("unreachable");
    }
}
