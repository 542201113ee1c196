package pk.nser.server.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.token.Token;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** What one agreement may ask in a second, all its tokens together. */
class PrivateRateTest {
    private static final String FIGURES = "/private/2026-11/figures/tehsil/household.toilet_type.json";
    private static final int PER_SECOND = 3;

    @TempDir
    private static Path folder;

    private static TestDatabases databases;
    private static OpenedServer server;
    private static Asker asker;

    @BeforeAll
    static void open() {
        databases = TinyDatabases.create("rate");
        server = OpenedServer.rationed(PER_SECOND, databases.address(), folder);
        asker = new Asker(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        databases.close();
    }

    private static Token token() {
        return TinyDatabases.tokens(databases).issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"));
    }

    private static int status(String token) {
        return asker.getAs(token, FIGURES).statusCode();
    }

    @Test
    void theTokensOfAnAgreementShareItsSecondAndAnotherAgreementHasItsOwn() throws InterruptedException {
        Token holder = token();
        String child = asker.child(holder.text(), "{}");
        int answered = 0;
        for (int i = 0; i < 10 * PER_SECOND; i++) {
            answered += status(i % 2 == 0 ? holder.text() : child) == 200 ? 1 : 0;
        }
        assertThat(answered)
                .as("two seconds' share, and what a slow machine lets come back")
                .isBetween(5, 20);
        HttpResponse<byte[]> refused = asker.getAs(child, FIGURES);
        for (int i = 0; i < 10 * PER_SECOND && refused.statusCode() == 200; i++) {
            refused = asker.getAs(child, FIGURES);
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Asker.header(refused, "Retry-After")).isEqualTo("1");
        assertThat(Asker.header(refused, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(Asker.text(refused)).contains("\"code\":\"rationed\"");
        assertThat(status(token().text())).as("another agreement").isEqualTo(200);
        Thread.sleep(1_100);
        assertThat(status(holder.text())).as("a second later").isEqualTo(200);
    }

    @Test
    void whatIsAskedTooFastIsOneEventAMinute() {
        Token holder = token();
        for (int i = 0; i < 20 * PER_SECOND; i++) {
            status(holder.text());
        }
        server.close();
        List<String> told = databases.texts("select body from audit.event where body like '%\"token\":\"" + holder.id()
                + "\"%' and body like '%\"code\":\"rationed\"%'");
        server = OpenedServer.rationed(PER_SECOND, databases.address(), folder);
        asker = new Asker(server.port());
        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .startsWith("{\"action\":\"figures\",\"decision\":\"deny\",\"code\":\"rationed\"")
                .contains("\"client\":\"127.0.0.1\"")
                .containsPattern("\"rows\":[1-9]")
                .doesNotContain("toilet_type", "product");
    }
}
