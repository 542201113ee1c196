package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.token.Tokens;

/** What is being sent when it may not be any more (access.md 4 and goal 3): cut within ten seconds, and known to be. */
class CutDownloadTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String LARGE = "0123456789abcde\n".repeat(50 << 16);

    @TempDir
    private static Path folder;

    private static ServedFiles served;

    @BeforeAll
    static void open() {
        served = new ServedFiles("cut", folder);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.token set revoked_at = now() where agreement_id = %d",
                "delete from app.token where agreement_id = %d",
                "update app.token set valid_until = clock_timestamp() + interval '1 second' where agreement_id = %d",
                "update app.agreement set state = 'suspended' where agreement_id = %d",
                "update app.agreement set state = 'revoked' where agreement_id = %d",
                "update app.agreement set state = 'ended' where agreement_id = %d"
            })
    void aSlowReaderIsCut(String deed) throws IOException, InterruptedException {
        Tokens.Issued holder = served.holder();
        String address = served.place(holder, "large.csv", LARGE, 100);
        try (SlowReader reader =
                new SlowReader(served.port(), address, holder.token().text())) {
            Thread.sleep(2_500);
            assertThat(reader.isOpen()).isTrue();
            Instant done = Instant.now();
            served.run(deed.formatted(holder.agreement()));
            assertCut(reader, holder, done);
        }
    }

    @Test
    void aFileThatGoesIsCutToo() throws IOException, InterruptedException {
        Tokens.Issued holder = served.holder();
        String address = served.place(holder, "large.csv", LARGE, 100);
        try (SlowReader reader =
                new SlowReader(served.port(), address, holder.token().text())) {
            Thread.sleep(2_500);
            Instant done = Instant.now();
            Files.delete(new DeliveryFolder(folder).file(holder.agreement(), "large.csv"));
            assertCut(reader, holder, done);
        }
    }

    private static void assertCut(SlowReader reader, Tokens.Issued holder, Instant done) throws InterruptedException {
        Duration took = reader.endedAfter(done);
        assertThat(took).isLessThan(LIMIT);
        assertThat(reader.wasReset()).isTrue();
        assertThat(reader.taken()).isPositive().isLessThan(LARGE.length());
        List<String> outcomes = served.outcomes(holder, 1);
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0))
                .contains("\"action\":\"delivery\",\"decision\":\"outcome\",\"code\":\"cut\"", "\"rows\":0,\"bytes\":")
                .doesNotContain("sha256", "\"bytes\":0,", "\"bytes\":" + LARGE.length());
    }

    /** Records are sent on when the log cannot be written any more: their intent stands in it. */
    @Test
    void neitherTheLogNorAnotherAgreementsEndIsAReason() throws IOException, InterruptedException {
        Tokens.Issued holder = served.holder();
        Tokens.Issued other = served.holder();
        String address = served.place(holder, "large.csv", LARGE, 100);
        try (SlowReader reader =
                new SlowReader(served.port(), address, holder.token().text())) {
            Thread.sleep(1_500);
            served.run("revoke insert (body) on audit.event from nser_audit");
            served.run("update app.agreement set state = 'revoked' where agreement_id = " + other.agreement());
            Thread.sleep(LIMIT.toMillis());
            assertThat(reader.isOpen()).isTrue();
        } finally {
            served.run("grant insert (body) on audit.event to nser_audit");
        }
        assertThat(served.outcomes(holder, 1).get(0)).contains("\"code\":\"broken-off\"");
    }

    /** Whether the agreement still stands cannot be told: no grace beyond the ten seconds. */
    @Test
    void whatCannotBeLookedAtIsCut(@TempDir Path own) throws IOException, InterruptedException {
        try (ServedFiles away = new ServedFiles("cut_blind", own)) {
            Tokens.Issued holder = away.holder();
            String address = away.place(holder, "large.csv", LARGE, 100);
            try (SlowReader reader =
                    new SlowReader(away.port(), address, holder.token().text())) {
                Thread.sleep(1_500);
                Instant done = Instant.now();
                away.run(
                        "revoke connect on database " + away.databases.address().database() + " from nser_app;"
                                + " select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nser_app'"
                                + " and datname = current_database()");
                Duration took = reader.endedAfter(done);
                assertThat(took).isLessThan(LIMIT.plusSeconds(1));
                assertThat(reader.wasReset()).isTrue();
            }
        }
    }
}
