package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;

class GeoParquetTest {
    private static final String COLUMNS =
            "id, household_size, household_size_of_adults, land, surveyed, toilet_type, remark";

    @TempDir
    private Path folder;

    @Test
    void duckDbReadsWhatWasWritten() throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(400);
        for (boolean points : new boolean[] {true, false}) {
            Path own = java.nio.file.Files.createTempDirectory(folder, "p");
            Path file = SampleRows.write(FileFormat.GEOPARQUET, TargetSystem.wgs84(), points, rows, own);
            List<List<@Nullable Object>> read = DuckRows.read("select " + COLUMNS + " from '" + file + "'");
            assertThat(read).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                assertThat(read.get(i)).isEqualTo(rows.get(i).values());
            }
            assertThat(DuckRows.read("select distinct compression from parquet_metadata('" + file + "')"))
                    .containsExactly(List.of("ZSTD"));
        }
    }

    @Test
    void placesAreWellKnownBinaryInTheSystemThatTheFooterTells() throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(400).subList(4, 400);
        TargetSystem system = TargetSystem.of("EPSG:32642");
        Path file = SampleRows.write(FileFormat.GEOPARQUET, system, true, rows, folder);
        JsonNode geo = new ObjectMapper().readTree((String)
                DuckRows.read("select decode(value) from parquet_kv_metadata('" + file + "') where decode(key) = 'geo'")
                        .get(0)
                        .get(0));
        assertThat(geo.path("version").asText()).isEqualTo("1.1.0");
        JsonNode column = geo.path("columns").path(geo.path("primary_column").asText());
        assertThat(column.path("encoding").asText()).isEqualTo("WKB");
        assertThat(column.at("/crs/id/code").asInt()).isEqualTo(32642);
        List<List<@Nullable Object>> shapes = DuckRows.read("select hex(geometry::blob) from '" + file + "'");
        double west = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.size(); i++) {
            double[] expected = {
                rows.get(i).place().longitude(), rows.get(i).place().latitude()
            };
            system.apply(expected);
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(java.util.HexFormat.of()
                            .parseHex((String) shapes.get(i).get(0)))
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN);
            assertThat(bytes.get()).isEqualTo((byte) 1);
            assertThat(bytes.getInt()).isEqualTo(1);
            assertThat(bytes.getDouble()).isEqualTo(expected[0]);
            assertThat(bytes.getDouble()).isEqualTo(expected[1]);
            west = Math.min(west, expected[0]);
        }
        assertThat(column.path("bbox").path(0).asDouble()).isCloseTo(west, within(0.0));
    }
}
