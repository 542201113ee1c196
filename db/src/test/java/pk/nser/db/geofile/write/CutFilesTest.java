package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordWriter;

/**
 * A file that was cut is never taken for a whole one, where the format allows to tell. It does not for CSV and GeoJSON
 * lines cut between two rows: there the manifest tells.
 */
class CutFilesTest {
    private static final int ROWS = 1000;
    private static final int CUTS = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSV", "GEOJSON_LINES"})
    void aCutFileIsNeverReadAsAWholeOne(FileFormat format) throws IOException {
        Path whole = SampleRows.write(format, TargetSystem.wgs84(), true, SampleRows.rows(ROWS), folder);
        assertThat(complete(format, whole)).isTrue();
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(7);
        List<Integer> lengths = new ArrayList<>(List.of(0, 1, 7, bytes.length - 1, bytes.length - 2, bytes.length / 2));
        random.ints(CUTS, 8, bytes.length).forEach(lengths::add);
        Path cut = Files.createDirectory(folder.resolve("cut")).resolve(whole.getFileName());
        for (int length : lengths) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            // The last byte of a collection ends its line, the last two of a zip tell of no comment: all rows are
            // there.
            int idle = format == FileFormat.GEOJSON ? 1 : format == FileFormat.SHAPEFILE ? 2 : 0;
            if (length < bytes.length - idle) {
                assertThat(complete(format, cut))
                        .as(format + " cut to " + length + " of " + bytes.length)
                        .isFalse();
            }
        }
    }

    private boolean complete(FileFormat format, Path file) throws IOException {
        if (format == FileFormat.CSV_GZ) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                in.transferTo(OutputStream.nullOutputStream());
                return true;
            } catch (IOException e) {
                return false;
            }
        }
        try {
            return format == FileFormat.GEOPARQUET
                    ? DuckRows.read("select * from '" + file + "'").size() == ROWS
                    : Ogr.features(file, folder).size() == ROWS;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsNotFinishedIsNotThere(FileFormat format) throws IOException {
        Path path = folder.resolve("households" + format.suffix());
        try (RecordWriter writer = RecordFiles.open(format, SampleRows.schema(true), TargetSystem.wgs84(), path)) {
            for (SampleRows.Row row : SampleRows.rows(50)) {
                writer.write(row.values(), row.place());
            }
            assertThat(writer.rows()).isEqualTo(50);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** Killed, a process deletes nothing: what lies there then is opened by nobody either. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSV", "GEOJSON_LINES"})
    void whatAKilledProcessLeavesIsOpenedByNobody(FileFormat format) throws IOException {
        Path path = folder.resolve("households" + format.suffix());
        Path left = folder.resolve("left" + format.suffix());
        try (RecordWriter writer = RecordFiles.open(format, SampleRows.schema(true), TargetSystem.wgs84(), path)) {
            for (SampleRows.Row row : SampleRows.rows(ROWS)) {
                writer.write(row.values(), row.place());
            }
            Files.copy(path, left);
        }
        assertThat(complete(format, left)).isFalse();
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path path = Files.writeString(folder.resolve("households.csv"), "mine");
        assertThatThrownBy(() -> RecordFiles.open(FileFormat.CSV, SampleRows.schema(true), TargetSystem.wgs84(), path))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        assertThat(path).hasContent("mine");
    }
}
