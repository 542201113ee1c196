package pk.nser.server.trail;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.token.Token;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.PlacedFile;
import pk.nser.server.fixture.TinyDatabases;

/** What stands in the audit log after what was asked (access.md 3.5, section 4). */
class TrailTest {
    private static final String TEXT = "id,longitude,latitude\nabc,60.00000,24.00000\n";
    private static final String FIGURES = "/private/2026-11/figures/tehsil/household.toilet_type.json";
    private static final String PUBLIC = "/public/2026-11/figures/district/household.toilet_type.json";

    private WatchedServer served;

    @BeforeEach
    void open(@TempDir Path folder) {
        served = new WatchedServer("trail", folder);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Token token() {
        return TinyDatabases.tokens(served.databases).issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"));
    }

    /** Gives nothing that could be drawn. */
    private Token scores() {
        Instant now = Instant.now();
        return TinyDatabases.tokens(served.databases)
                .issue(SharingCategory.III_B, Set.of("PK"), AreaLevel.COUNTRY, Set.of(), now, now.plusSeconds(600));
    }

    @Test
    void aDeliveryHasItsIntentAndItsOutcome() throws IOException, InterruptedException {
        Tokens.Issued holder = served.recordsToken();
        String address = served.place(holder, "geotags.csv", TEXT);
        String bearer = "Bearer " + holder.token().text();
        served.asker.ask("HEAD", address, "", "Authorization", bearer);
        HttpResponse<byte[]> file = served.asker.getAs(holder.token().text(), address);
        assertThat(Asker.text(file)).isEqualTo(TEXT);
        List<String> events = served.events(2);
        String who = ",\"token\":\"" + holder.token().id() + "\",\"agreement\":" + holder.agreement()
                + ",\"purpose\":\"Testing\",\"product\":\"deliveries/" + address.split("/", -1)[3]
                + "\",\"release\":\"2026-11\",\"rows\":1,\"bytes\":"
                + TEXT.length() + ",\"sha256\":\"" + PlacedFile.sha256(TEXT)
                + "\",\"client\":\"127.0.0.1\",\"request\":\""
                + Asker.header(file, "X-Request-Id") + "\"}";
        assertThat(events)
                .containsExactly(
                        "{\"action\":\"delivery\",\"decision\":\"intent\"" + who,
                        "{\"action\":\"delivery\",\"decision\":\"outcome\"" + who);
    }

    @Test
    void aDeliveryThatIsBrokenOffIsToldSo() throws IOException, InterruptedException {
        Tokens.Issued holder = served.recordsToken();
        String text = "0123456789abcdef".repeat(2_000_000);
        String address = served.place(holder, "large.csv", text);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + holder.token().text() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(in.readNBytes(10_000)).hasSize(10_000);
        }
        assertThat(served.events(2).get(1))
                .contains("\"decision\":\"outcome\",\"code\":\"broken-off\"", "\"rows\":0,\"bytes\":")
                .doesNotContain("sha256", "\"bytes\":" + text.length());
    }

    @Test
    void refusalsToAHolderAreToldOneByOne() throws IOException, InterruptedException {
        Token token = token();
        Tokens.Issued holder = served.recordsToken();
        String address = served.place(holder, "geotags.csv", TEXT);
        served.asker.getAs(token.text(), "/private/2026-11/figures/tehsil/household.rooms.json");
        served.events(1);
        served.asker.getAs(served.recordsToken().token().text(), address);
        List<String> events = served.events(2);
        assertThat(events.get(0))
                .startsWith("{\"action\":\"figures\",\"decision\":\"deny\",\"code\":\"outside-scope\",\"token\":\""
                        + token.id() + "\",\"agreement\":")
                .contains("\"product\":\"figures/tehsil/household.rooms\",\"release\":\"2026-11\"");
        assertThat(events.get(1)).startsWith("{\"action\":\"delivery\",\"decision\":\"deny\",\"code\":\"not-found\"");
        assertThat(events).hasSize(2);
    }

    @Test
    void tilesAndGuessesAreAddedUp() throws InterruptedException {
        Token token = token();
        for (String tile : List.of("6/42/27", "6/42/26", "6/43/27")) {
            assertThat(served.asker
                            .getAs(token.text(), "/private/2026-11/tiles/tehsil/toilet_type/" + tile + ".mvt")
                            .statusCode())
                    .isBetween(200, 204);
        }
        for (int i = 0; i < 5; i++) {
            served.asker.get(FIGURES);
            served.asker.getAs("nserA1_nothing", FIGURES);
        }
        served.restart();
        List<String> events = served.events(2);
        assertThat(events).hasSize(2);
        assertThat(events.get(0))
                .startsWith("{\"action\":\"tiles\",\"decision\":\"permit\",\"token\":\"" + token.id() + "\"")
                .contains("\"product\":\"tiles/tehsil\",\"release\":\"2026-11\",\"dimensions\":[\"toilet_type\"],"
                        + "\"z\":6,\"x\":[42,43],\"y\":[26,27],\"tiles\":3,\"rows\":3,")
                .contains("\"client\":\"127.0.0.1\"");
        assertThat(events.get(1))
                .isEqualTo(
                        "{\"action\":\"no-token\",\"decision\":\"deny\",\"code\":\"needs-token\",\"rows\":10,\"bytes\":0}");
    }

    @Test
    void aPictureIsToldAsOne() throws InterruptedException {
        Token token = token();
        assertThat(served.asker
                        .getAs(token.text(), "/private/2026-11/maps/tehsil/household.toilet_type.svg?c=flush&k=4")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.events(1))
                .singleElement(as(STRING))
                .startsWith("{\"action\":\"figures\",\"decision\":\"permit\",\"token\":\"" + token.id() + "\"")
                .contains("\"product\":\"maps/tehsil/household.toilet_type\",\"release\":\"2026-11\"")
                .doesNotContain("flush");
    }

    @Test
    void searchesAreAddedUpAndWhatWasLookedForIsNotTold() throws InterruptedException {
        Token token = token();
        for (String text : List.of("fineland", "open", "fi")) {
            served.asker.getAs(token.text(), "/private/search?areas=tiny-main&q=" + text);
        }
        served.restart();
        List<String> events = served.events(1);
        assertThat(events).hasSize(1);
        assertThat(events.get(0))
                .startsWith("{\"action\":\"search\",\"decision\":\"permit\",\"token\":\"" + token.id() + "\"")
                .contains("\"rows\":3,")
                .doesNotContain("fineland", "open", "\"fi\"");
    }

    @Test
    void aSessionBeginsAndEnds() throws InterruptedException {
        Token token = token();
        HttpResponse<byte[]> begun = served.asker.ask("POST", "/session", "{\"token\": \"" + token.text() + "\"}");
        String cookie = Asker.header(begun, "Set-Cookie").split(";", 2)[0];
        served.events(1);
        assertThat(served.asker.get(FIGURES, "Cookie", cookie).statusCode()).isEqualTo(200);
        served.events(2);
        served.asker.ask("DELETE", "/session", "", "Cookie", cookie);
        served.events(3);
        served.asker.ask("DELETE", "/session", "", "Cookie", cookie);
        served.asker.ask("POST", "/session", "{\"token\": \"" + scores().text() + "\"}");
        List<String> events = served.events(4);
        assertThat(events)
                .extracting(event -> event.split("\"token\"", 2)[0])
                .containsExactly(
                        "{\"action\":\"session-begin\",\"decision\":\"permit\",",
                        "{\"action\":\"figures\",\"decision\":\"permit\",",
                        "{\"action\":\"session-end\",\"decision\":\"permit\",",
                        "{\"action\":\"session-begin\",\"decision\":\"deny\",\"code\":\"outside-scope\",");
        assertThat(events.subList(0, 3)).allMatch(event -> event.contains("\"token\":\"" + token.id() + "\""));
    }

    @Test
    void withoutTheLogRecordsAreRefusedAndTheRestGoesOn() throws IOException, InterruptedException {
        Tokens.Issued holder = served.recordsToken();
        String address = served.place(holder, "geotags.csv", TEXT);
        Token token = token();
        assertThat(served.asker.getAs(holder.token().text(), address).statusCode())
                .isEqualTo(200);
        served.events(2);
        served.change("revoke insert (body) on audit.event from nser_audit");
        HttpResponse<byte[]> refused = served.asker.getAs(holder.token().text(), address);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Asker.header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(Asker.header(refused, "Retry-After")).isEqualTo("5");
        assertThat(Asker.header(refused, "Cache-Control")).isEqualTo("no-store");
        assertThat(Asker.header(refused, "Content-Disposition")).isEmpty();
        assertThat(Asker.text(refused))
                .contains("\"code\":\"unavailable\"", "recorded")
                .doesNotContain("longitude", "abc", "audit.event", "permission");
        assertThat(served.asker.get(PUBLIC).statusCode()).isEqualTo(200);
        assertThat(served.asker.getAs(token.text(), FIGURES).statusCode()).isEqualTo(200);
        served.change("grant insert (body) on audit.event to nser_audit");
        assertThat(served.asker.getAs(holder.token().text(), address).statusCode())
                .isEqualTo(200);
        assertThat(served.events(5))
                .as("what waited is written when writing works again; the refused delivery is not there")
                .hasSize(5)
                .anyMatch(event -> event.contains("\"figures/tehsil/household.toilet_type\""));
    }

    /** The login itself is stopped, as an operator would: this database alone, for other tests share the role. */
    @Test
    void aStoppedLoginIsTheSame() throws IOException {
        Tokens.Issued holder = served.recordsToken();
        String address = served.place(holder, "geotags.csv", TEXT);
        served.change("revoke connect on database " + served.databases.address().database() + " from nser_audit;"
                + " select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nser_audit'"
                + " and datname = current_database()");
        assertThat(served.asker.getAs(holder.token().text(), address).statusCode())
                .isEqualTo(503);
        assertThat(served.asker.get(PUBLIC).statusCode()).isEqualTo(200);
    }
}
