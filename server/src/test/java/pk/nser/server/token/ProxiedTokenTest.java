package pk.nser.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.PlacedFile;
import pk.nser.server.fixture.TinyDatabases;

/** The networks that an agreement names are those of who asks, also behind a listed proxy (setting http.proxies). */
class ProxiedTokenTest {
    private static final String FIGURES = "/private/2026-11/figures/tehsil/household.toilet_type.json";
    private static final String INSIDE = "192.0.2.77";
    private static final String OUTSIDE = "198.51.100.9";

    @TempDir
    private static Path folder;

    private static TestDatabases databases;

    @BeforeAll
    static void make() {
        databases = TinyDatabases.create("proxied");
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static int status(Asker asker, String token, String path, String from) {
        HttpResponse<byte[]> answer = asker.getAs(token, path, "X-Forwarded-For", from);
        return answer.statusCode();
    }

    @Test
    void theProxyIsBelievedWhenItIsListed() throws java.io.IOException {
        String token = narrowed(TinyDatabases.tokens(databases)
                .issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"))
                .text());
        var holder = TinyDatabases.tokens(databases)
                .issueRecords(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
        String file = "/private/deliveries/" + PlacedFile.place(databases, folder, holder, "a.csv", "id\n") + "/a.csv";
        String records = narrowed(holder.token().text());
        try (OpenedServer behind = OpenedServer.behind("127.0.0.1", databases.address(), folder)) {
            Asker asker = new Asker(behind.port());
            assertThat(status(asker, token, FIGURES, INSIDE)).isEqualTo(200);
            assertThat(status(asker, token, FIGURES, OUTSIDE)).isEqualTo(403);
            assertThat(status(asker, token, FIGURES, INSIDE + ", " + OUTSIDE))
                    .as("what stands before is what the asker sent")
                    .isEqualTo(403);
            assertThat(status(asker, records, file, INSIDE)).isEqualTo(200);
            assertThat(status(asker, records, file, OUTSIDE)).isEqualTo(403);
        }
        try (OpenedServer alone = OpenedServer.open(databases.address(), folder)) {
            Asker asker = new Asker(alone.port());
            assertThat(status(asker, token, FIGURES, INSIDE))
                    .as("nobody is believed")
                    .isEqualTo(403);
            assertThat(status(asker, records, file, INSIDE)).isEqualTo(403);
        }
    }

    /** A child of it for one network. */
    private static String narrowed(String token) {
        try (OpenedServer server = OpenedServer.open(databases.address(), folder)) {
            HttpResponse<byte[]> made = new Asker(server.port())
                    .ask(
                            "POST",
                            "/private/tokens",
                            "{\"addresses\": [\"192.0.2.0/24\"]}",
                            "Authorization",
                            "Bearer " + token);
            return Asker.json(made).path("token").asText();
        }
    }
}
