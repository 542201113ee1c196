package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.write.shapefile.ShortNames;

/** The same few hundred rows in each format, read back by GDAL: values equal, missing is not nought. */
class FormatsTest {
    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSV", "CSV_GZ", "GEOPARQUET"})
    void gdalReadsWhatWasWritten(FileFormat format) throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(ROWS);
        Path file = SampleRows.write(format, TargetSystem.wgs84(), true, rows, folder);
        List<JsonNode> features = Ogr.features(file, folder);
        assertThat(features).hasSize(ROWS);
        Map<String, JsonNode> byId = new HashMap<>();
        features.forEach(feature -> byId.put(feature.at("/properties/id").asText(), feature));
        assertThat(byId).hasSize(ROWS);
        List<String> names = format == FileFormat.SHAPEFILE
                ? ShortNames.of(SampleRows.schema(true))
                : SampleRows.schema(true).columns().stream().map(c -> c.name()).toList();
        for (SampleRows.Row row : rows) {
            JsonNode feature =
                    Objects.requireNonNull(byId.get(String.valueOf(row.values().get(0))));
            for (int i = 0; i < names.size(); i++) {
                requireSame(format, names.get(i), row.values().get(i), feature.path("properties"));
            }
            double precision = format.anySystem() ? 0 : 0.5e-7;
            assertThat(feature.at("/geometry/coordinates/0").asDouble())
                    .isCloseTo(row.place().longitude(), within(precision + 1e-13));
            assertThat(feature.at("/geometry/coordinates/1").asDouble())
                    .isCloseTo(row.place().latitude(), within(precision + 1e-13));
        }
    }

    private static void requireSame(FileFormat format, String name, @Nullable Object expected, JsonNode properties) {
        JsonNode found = properties.path(name);
        String where = format + " " + name + " of " + properties;
        if (expected == null || (format == FileFormat.SHAPEFILE && expected.equals(""))) {
            assertThat(found.isNull() || found.isMissingNode()).as(where).isTrue();
        } else if (expected instanceof Long number) {
            assertThat(found.isIntegralNumber()).as(where).isTrue();
            assertThat(found.asLong()).as(where).isEqualTo(number);
        } else if (expected instanceof Double number) {
            assertThat(found.isNumber()).as(where).isTrue();
            assertThat(found.asDouble()).as(where).isEqualTo(number);
        } else if (expected instanceof LocalDate day) {
            // FlatGeobuf has no days: there it is midnight.
            assertThat(found.asText().replace('/', '-')).as(where).startsWith(day.toString());
        } else {
            assertThat(found.isTextual()).as(where).isTrue();
            assertThat(found.asText()).as(where).isEqualTo(expected);
        }
    }

    /** dBASE cannot tell a missing text from an empty one, and some programs show a missing number as 0. */
    @Test
    void aShapefileTellsWhatIsMissingInAColumnOfItsOwn() throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(ROWS);
        Path file = SampleRows.write(FileFormat.SHAPEFILE, TargetSystem.wgs84(), true, rows, folder);
        List<JsonNode> features = Ogr.features(file, folder);
        for (int i = 0; i < ROWS; i++) {
            StringBuilder expected = new StringBuilder();
            rows.get(i).values().forEach(value -> expected.append(value == null ? '1' : '0'));
            assertThat(features.get(i).at("/properties/nulls").asText()).isEqualTo(expected.toString());
        }
        assertThat(ShortNames.of(SampleRows.schema(true)))
                .containsExactly("id", "household_", "househol_1", "land", "surveyed", "toilet_typ", "remark");
    }

    /** GDAL has a driver for each; the system and the number of rows are in the file. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"GEOPACKAGE", "FLATGEOBUF", "SHAPEFILE"})
    void aFileTellsItsSystem(FileFormat format) throws IOException {
        for (String code : List.of("EPSG:4326", "EPSG:3857", "EPSG:32642", "EPSG:24312", "EPSG:7755")) {
            Path own = Files.createTempDirectory(folder, "system");
            List<SampleRows.Row> rows = SampleRows.rows(ROWS).subList(4, ROWS);
            Path file = SampleRows.write(format, TargetSystem.of(code), true, rows, own);
            Ogr.Answer answer = Ogr.run("ogrinfo", "-so", "-al", Ogr.address(file));
            assertThat(answer.clean()).as(answer.err()).isTrue();
            assertThat(answer.out()).contains("Feature Count: " + (ROWS - 4)).contains("Geometry: Point");
            // A .prj has no code: GDAL finds it by the description where it can.
            if (format != FileFormat.SHAPEFILE || code.matches("EPSG:(4326|3857|32642)")) {
                assertThat(answer.out()).contains("ID[\"EPSG\"," + code.substring(5) + "]]");
            }
            // Back to longitude, latitude by PROJ: a centimetre, or what the datum's shift is worth.
            List<JsonNode> back = Ogr.features(file, own, "-t_srs", "EPSG:4326");
            Map<String, JsonNode> byId = new HashMap<>();
            back.forEach(feature -> byId.put(feature.at("/properties/id").asText(), feature));
            double metres = Math.max(0.011, TargetSystem.of(code).accuracyMetres());
            for (SampleRows.Row row : rows) {
                JsonNode feature = Objects.requireNonNull(
                        byId.get(String.valueOf(row.values().get(0))));
                assertThat(feature.at("/geometry/coordinates/0").asDouble())
                        .as(code)
                        .isCloseTo(row.place().longitude(), within(metres / 85_000));
                assertThat(feature.at("/geometry/coordinates/1").asDouble())
                        .as(code)
                        .isCloseTo(row.place().latitude(), within(metres / 110_000));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void theSameRowsGiveTheSameBytesReadableByTheOwnerAlone(FileFormat format) throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(ROWS);
        Path one =
                SampleRows.write(format, TargetSystem.wgs84(), true, rows, Files.createDirectory(folder.resolve("1")));
        Path two =
                SampleRows.write(format, TargetSystem.wgs84(), true, rows, Files.createDirectory(folder.resolve("2")));
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rw-------");
        try (var beside = Files.list(one.getParent())) {
            assertThat(beside).containsExactly(one);
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aFileWithoutRowsIsAFile(FileFormat format) throws IOException {
        Path file = SampleRows.write(format, TargetSystem.wgs84(), true, List.of(), folder);
        if (format != FileFormat.GEOPARQUET && format != FileFormat.GEOJSON_LINES) {
            Ogr.Answer answer = Ogr.run("ogrinfo", "-so", "-al", Ogr.address(file));
            assertThat(answer.clean()).as(answer.err()).isTrue();
            assertThat(answer.out()).contains("Feature Count: 0");
        } else if (format == FileFormat.GEOJSON_LINES) {
            assertThat(file).isEmptyFile();
        } else {
            assertThat(DuckRows.number("select count(*) from '" + file + "'")).isZero();
        }
    }
}
