package pk.nser.db.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SourceBytesTest {
    private static final byte[] TEXT = text();

    private static byte[] text() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            text.append(random.nextInt()).append(",\"").append(random.nextInt()).append("\"\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(InputStream in) throws IOException {
        return new SourceBytes(in).readAllBytes();
    }

    private static byte[] unpack(byte[] file) throws IOException {
        return unpack(new ByteArrayInputStream(file));
    }

    @Test
    void givesPlainBytesAsTheyAreAndUnpacksGzip() throws IOException {
        assertThat(unpack(TEXT)).isEqualTo(TEXT);
        assertThat(unpack(gzip(TEXT))).isEqualTo(TEXT);
        assertThat(unpack(new byte[0])).isEmpty();
        assertThat(unpack(new byte[] {0x1F})).containsExactly(0x1F);
    }

    @Test
    void readsAllMembersEvenWhenTheyComeOneAfterTheOtherThroughAPipe() throws IOException {
        InputStream pipe =
                new SequenceInputStream(new ByteArrayInputStream(gzip(TEXT)), new ByteArrayInputStream(gzip(TEXT)));
        assertThat(unpack(pipe)).hasSize(2 * TEXT.length);
    }

    @Test
    void hashesAndCountsTheFileAsItLies() throws IOException {
        byte[] file = gzip(TEXT);
        SourceBytes source = new SourceBytes(new ByteArrayInputStream(file));
        assertThat(source.readAllBytes()).hasSize(TEXT.length);
        assertThat(source.bytes()).isEqualTo(file.length);
        assertThat(source.hash()).isEqualTo(SourceBytes.sha256().digest(file));
    }

    @Test
    void findsEveryCutOfAGzipFile() throws IOException {
        byte[] file = gzip(TEXT);
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            int length = i < 20 ? 2 + i : i < 30 ? file.length - 1 - (i - 20) : 2 + random.nextInt(file.length - 2);
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> unpack(cut)).as("cut at %s", length).isInstanceOf(FileCut.class);
        }
    }

    @Test
    void findsDamagedAndTrailingBytes() throws IOException {
        byte[] file = gzip(TEXT);
        Random random = new Random(13);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = file.clone();
            int at = 10 + random.nextInt(file.length - 10);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> unpack(damaged)).as("bit at %s", at).isInstanceOf(FileCut.class);
        }
        byte[] longer = Arrays.copyOf(file, file.length + 5);
        assertThatThrownBy(() -> unpack(longer)).isInstanceOf(FileCut.class);
    }

    @Test
    void findsEveryCutOfAPlainFileThatIsNotBehindALine() throws IOException {
        Random random = new Random(17);
        int cuts = 0;
        while (cuts < 100) {
            int length = 1 + random.nextInt(TEXT.length - 1);
            if (TEXT[length - 1] == '\n') {
                continue;
            }
            byte[] cut = Arrays.copyOf(TEXT, length);
            assertThatThrownBy(() -> records(cut)).as("cut at %s", length).isInstanceOf(FileCut.class);
            cuts++;
        }
        assertThat(records(TEXT)).isEqualTo(3_000);
    }

    private static int records(byte[] file) throws IOException {
        CsvReader reader = new CsvReader(new SourceBytes(new ByteArrayInputStream(file)));
        reader.expectColumns(2);
        int records = 0;
        while (reader.next()) {
            records++;
        }
        return records;
    }
}
