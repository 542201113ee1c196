package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.write.DuckRows;
import pk.nser.db.geofile.write.Ogr;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.SharingCategory;

/** One agreement's snapshot in every format, read back by the programs that institutions have. */
class DeliveredFormatsTest {
    @TempDir
    private static Path folder;

    private static DeliveredDemo demo;
    private static int agreement;
    private static Map<String, Row> snapshot;

    private record Row(String rooms, long size, double longitude, double latitude) {}

    @BeforeAll
    static void publish() throws IOException {
        demo = DeliveredDemo.create("formats", folder);
        agreement = demo.agreement(
                SharingCategory.VIII,
                Set.of(demo.dense(AreaLevel.UNION_COUNCIL)),
                AreaLevel.UNION_COUNCIL,
                Set.of("rooms"),
                3_600);
        demo.make(agreement);
        snapshot = snapshot();
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    private static Map<String, Row> snapshot() {
        Map<String, Row> rows = new HashMap<>();
        try (Connection connection = demo.registry.databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from rel.snapshot_" + agreement)) {
            while (row.next()) {
                rows.put(
                        row.getString("id"),
                        new Row(
                                row.getString("rooms"),
                                row.getLong("household_size"),
                                row.getDouble("longitude"),
                                row.getDouble("latitude")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static Path file(Delivery delivery) {
        return new DeliveryFolder(demo.deliveries()).file(agreement, delivery.file());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSV", "CSV_GZ", "GEOPARQUET"})
    void gdalReadsTheSnapshot(FileFormat format) throws IOException {
        Delivery made = demo.make(agreement, format, TargetSystem.wgs84()).delivery();
        assertThat(made.file()).matches("geotags-2026-09-\\d+" + format.suffix().replace(".", "\\."));
        assertThat(made.rows()).isEqualTo(snapshot.size());
        List<JsonNode> features = Ogr.features(file(made), folder);
        assertThat(features).hasSameSizeAs(snapshot.keySet());
        String size = format == FileFormat.SHAPEFILE ? "household_" : "household_size";
        for (JsonNode feature : features) {
            Row row = Objects.requireNonNull(
                    snapshot.get(feature.at("/properties/id").asText()));
            assertThat(feature.at("/properties/rooms").asText()).isEqualTo(row.rooms());
            assertThat(feature.path("properties").path(size).asLong()).isEqualTo(row.size());
            assertThat(feature.at("/geometry/coordinates/0").asDouble()).isCloseTo(row.longitude(), within(1e-9));
            assertThat(feature.at("/geometry/coordinates/1").asDouble()).isCloseTo(row.latitude(), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"CSV", "CSV_GZ"})
    void textIsTheSnapshotInTheOrderOfIds(FileFormat format) throws IOException {
        Delivery made = demo.make(agreement, format, TargetSystem.wgs84()).delivery();
        try (InputStream bytes = Files.newInputStream(file(made));
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        format == FileFormat.CSV ? bytes : new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("id,longitude,latitude,area,household_size,rooms");
            List<String[]> rows = lines.lines().map(line -> line.split(",", -1)).toList();
            assertThat(rows).hasSameSizeAs(snapshot.keySet());
            assertThat(rows.stream().map(row -> row[0])).isSorted();
            assertThat(rows)
                    .allSatisfy(row -> assertThat(new Row(
                                    row[5],
                                    Long.parseLong(row[4]),
                                    Double.parseDouble(row[1]),
                                    Double.parseDouble(row[2])))
                            .isEqualTo(snapshot.get(row[0])));
        }
    }

    @Test
    void duckReadsTheSnapshotAsParquet() {
        Delivery made = demo.make(agreement, FileFormat.GEOPARQUET, TargetSystem.wgs84())
                .delivery();
        List<List<Object>> rows = cast(DuckRows.read("select id, rooms, household_size from '" + file(made) + "'"));
        assertThat(rows).hasSameSizeAs(snapshot.keySet());
        assertThat(rows).allSatisfy(row -> {
            Row expected = Objects.requireNonNull(snapshot.get(String.valueOf(row.get(0))));
            assertThat(row.get(1)).isEqualTo(expected.rooms());
            assertThat(row.get(2)).isEqualTo(expected.size());
        });
    }

    @SuppressWarnings("unchecked")
    private static List<List<Object>> cast(Object rows) {
        return (List<List<Object>>) rows;
    }

    @Test
    void placesAreInTheSystemThatIsAskedFor() throws IOException {
        Delivery made = demo.make(agreement, FileFormat.GEOPACKAGE, TargetSystem.of("EPSG:32642"))
                .delivery();
        assertThat(made.epsg()).isEqualTo(32642);
        assertThat(Ogr.run("ogrinfo", "-so", "-al", file(made).toString()).out())
                .contains("ID[\"EPSG\",32642]]", "Feature Count: " + snapshot.size());
        for (JsonNode feature : Ogr.features(file(made), folder, "-t_srs", "EPSG:4326")) {
            Row row = Objects.requireNonNull(
                    snapshot.get(feature.at("/properties/id").asText()));
            assertThat(feature.at("/geometry/coordinates/0").asDouble()).isCloseTo(row.longitude(), within(2e-7));
            assertThat(feature.at("/geometry/coordinates/1").asDouble()).isCloseTo(row.latitude(), within(2e-7));
        }
        JsonNode manifest =
                new ObjectMapper().readTree(Path.of(file(made) + ".json").toFile());
        assertThat(manifest.at("/coordinates/system").asText()).isEqualTo("EPSG:32642");
        assertThat(manifest.at("/coordinates/accuracyMetres").asDouble()).isEqualTo(0.01);
        assertThat(manifest.at("/columns/3/codes").size()).isEqualTo(5);
        Delivery plain = demo.make(agreement, FileFormat.GEOPACKAGE, TargetSystem.wgs84())
                .delivery();
        assertThat(plain.id()).as("another system, another file").isNotEqualTo(made.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIII|CSV|GEOPACKAGE|4326|format gpkg is not agreed; agreed are csv, csv.gz, parquet",
                "VIII|GEOJSON|CSV|4326|format csv is not agreed; agreed are geojson, geojsonl",
                "VIII|GEOJSON|GEOJSON|32642|format geojson is longitude, latitude on WGS 84",
                "VI|CSV|SHAPEFILE|4326|format shp.zip is not agreed",
            })
    void aFormatThatIsNotAgreedOrCannotBeIsRefusedBeforeAnythingIsMade(
            SharingCategory category, Format agreed, FileFormat format, String epsg, String said) {
        AreaLevel level = category == SharingCategory.VI ? AreaLevel.DISTRICT : AreaLevel.UNION_COUNCIL;
        int own = demo.agreement(
                category, Set.of(demo.dense(level)), level, Set.of("rooms"), 3_600, 1_000_000, Set.of(agreed));
        assertThatThrownBy(() -> demo.make(own, format, TargetSystem.of(epsg)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
        assertThat(new Deliveries(demo.registry.databases.pools().of(Role.APP)).of(own))
                .isEmpty();
        assertThat(demo.registry.number("select count(*) from app.snapshot where agreement_id = " + own))
                .isZero();
    }

    /** A zone far away: the file is refused, and nothing of it stays. */
    @Test
    void placesThatLieOutsideASystemAreRefused() throws IOException {
        int files = new DeliveryFolderNames(agreement).count();
        assertThatThrownBy(() -> demo.make(agreement, FileFormat.CSV, TargetSystem.of("EPSG:32633")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EPSG:32633");
        assertThat(new DeliveryFolderNames(agreement).count()).isEqualTo(files);
    }

    private record DeliveryFolderNames(int agreement) {
        int count() throws IOException {
            try (var inside = Files.list(demo.deliveries().resolve(String.valueOf(agreement)))) {
                return (int) inside.count();
            }
        }
    }
}
