package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.geofile.record.FileFormat;

class ConstantMemoryTest {
    private static final int ROWS = 300_000;

    @TempDir
    private Path folder;

    @Test
    void manyRowsFitThroughASmallHeap() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRows.class.getName(),
                        folder.toString(),
                        String.valueOf(ROWS))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        for (FileFormat format : FileFormat.values()) {
            Path file = folder.resolve("many" + format.suffix());
            if (format == FileFormat.GEOPARQUET) {
                assertThat(DuckRows.number("select count(*) from '" + file + "'"))
                        .isEqualTo(ROWS);
            } else if (format == FileFormat.GEOPACKAGE || format == FileFormat.FLATGEOBUF) {
                assertThat(Ogr.run("ogrinfo", "-so", "-al", file.toString()).out())
                        .contains("Feature Count: " + ROWS);
            } else {
                assertThat(file).isNotEmptyFile();
            }
        }
    }
}
