package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;

/** One holder with many tokens and slow readers. */
class CrowdedDownloadTest {
    private static final String TEXT = "0123456789abcde\n".repeat(50 << 16);

    @Test
    void anAgreementHasEightDownloadsAtOnceHoweverManyTokensItMakes(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (ServedFiles served = new ServedFiles("crowded", folder)) {
            Tokens.Issued holder = served.holder();
            String large = served.place(holder, "large.csv", TEXT, 7);
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                tokens.add(served.asker.child(holder.token().text(), "{}"));
            }
            List<SlowReader> readers = new ArrayList<>();
            try {
                for (int i = 0; i < OpenDownloads.MOST_OF_AN_AGREEMENT; i++) {
                    readers.add(new SlowReader(served.port(), large, tokens.get(i / 2)));
                }
                Thread.sleep(2_000);
                assertThat(readers).allMatch(SlowReader::isOpen);
                HttpResponse<byte[]> ninth = served.asker.getAs(tokens.get(4), large);
                assertThat(ninth.statusCode()).isEqualTo(429);
                assertThat(Asker.header(ninth, "Retry-After")).isEqualTo("5");
                assertThat(Asker.text(ninth)).contains("Eight downloads");
                Tokens.Issued other = served.holder();
                String theirs = served.place(other, "theirs.csv", "a\n1\n", 1);
                assertThat(served.asker.getAs(other.token().text(), theirs).statusCode())
                        .as("another agreement")
                        .isEqualTo(200);
            } finally {
                for (SlowReader reader : readers) {
                    reader.close();
                }
            }
        }
    }
}
