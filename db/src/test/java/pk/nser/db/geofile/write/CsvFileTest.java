package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;

class CsvFileTest {
    @TempDir
    private Path folder;

    /** A reader of RFC 4180 that keeps what is quoted apart from what is not: null is an empty field without quotes. */
    private static List<List<@Nullable String>> parse(String text) {
        List<List<@Nullable String>> lines = new ArrayList<>();
        List<@Nullable String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                inside = !inside;
                quoted = true;
            } else if (!inside && (c == ',' || c == '\r')) {
                line.add(field.isEmpty() && !quoted ? null : field.toString());
                field.setLength(0);
                quoted = false;
                if (c == '\r') {
                    assertThat(text.charAt(++i)).isEqualTo('\n');
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        assertThat(field).isEmpty();
        return lines;
    }

    @Test
    void valuesComeBackAndFormulasAreGuarded() throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(400);
        Path file = SampleRows.write(FileFormat.CSV, TargetSystem.wgs84(), true, rows, folder);
        List<List<@Nullable String>> lines = parse(Files.readString(file));
        assertThat(lines.get(0))
                .containsExactly(
                        "id",
                        "longitude",
                        "latitude",
                        "household_size",
                        "household_size_of_adults",
                        "land",
                        "surveyed",
                        "toilet_type",
                        "remark");
        assertThat(lines).hasSize(401);
        int guarded = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable String> line = lines.get(i + 1);
            List<@Nullable Object> values = rows.get(i).values();
            assertThat(line).hasSize(9);
            assertThat(Double.parseDouble(String.valueOf(line.get(1))))
                    .isCloseTo(rows.get(i).place().longitude(), within(0.5e-7 + 1e-12));
            assertThat(Double.parseDouble(String.valueOf(line.get(2))))
                    .isCloseTo(rows.get(i).place().latitude(), within(0.5e-7 + 1e-12));
            for (int column = 1; column < values.size(); column++) {
                String cell = line.get(column + 2);
                Object value = values.get(column);
                if (value instanceof Double number) {
                    assertThat(Double.parseDouble(String.valueOf(cell))).isEqualTo(number);
                } else if (value instanceof String text && text.matches("(?s)[ \u00a0]*[=+@-].*")) {
                    assertThat(cell).isEqualTo("'" + text);
                    guarded++;
                } else {
                    assertThat(cell).isEqualTo(value == null ? null : value.toString());
                }
            }
        }
        assertThat(guarded).isGreaterThan(50);
    }

    @Test
    void gzipHoldsTheSameBytes() throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(400);
        Path plain = SampleRows.write(FileFormat.CSV, TargetSystem.wgs84(), true, rows, folder);
        Path gzip = SampleRows.write(FileFormat.CSV_GZ, TargetSystem.wgs84(), true, rows, folder);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(plain));
        }
    }

    @Test
    void metresAreCalledXAndYAndRecordsHaveNoPlace() throws IOException {
        List<SampleRows.Row> rows = SampleRows.rows(9).subList(4, 9);
        Path metres = SampleRows.write(FileFormat.CSV, TargetSystem.of("EPSG:32642"), true, rows, folder);
        assertThat(Files.readString(metres)).startsWith("id,x,y,household_size");
        Path own = Files.createDirectory(folder.resolve("records"));
        Path records = SampleRows.write(FileFormat.CSV, TargetSystem.wgs84(), false, rows, own);
        assertThat(Files.readString(records)).startsWith("id,household_size");
    }
}
