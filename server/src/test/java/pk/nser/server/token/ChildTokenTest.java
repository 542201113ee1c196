package pk.nser.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.token.Token;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;
import pk.nser.server.fixture.TinyTokens;

/** Tokens that holders make of their own, and rotation (access.md 3.1). */
class ChildTokenTest {
    private static final String TOKENS = "/private/tokens";
    private static final String FIGURES = "/private/2026-11/figures/%s/household.%s.json";

    private static final TestDatabases DATABASES = TinyDatabases.create("children");
    private static final OpenedServer SERVER = OpenedServer.open(DATABASES.address());

    private final Asker asker = new Asker(SERVER.port());
    private final TinyTokens tokens = TinyDatabases.tokens(DATABASES);
    private final Token parent = tokens.issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type", "rooms"));

    @AfterAll
    static void close() {
        SERVER.close();
        DATABASES.close();
    }

    private HttpResponse<byte[]> make(String token, String body) {
        return asker.ask("POST", TOKENS, body, "Authorization", "Bearer " + token);
    }

    private Token child(String token, String body) {
        HttpResponse<byte[]> answer = make(token, body);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(201);
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
        return Token.parse(Asker.json(answer).path("token").asText()).orElseThrow();
    }

    private int status(Token token, String level, String dimension) {
        return asker.getAs(token.text(), FIGURES.formatted(level, dimension)).statusCode();
    }

    @Test
    void aChildSeesLessAndItsChildLessAgain() {
        Token child =
                child(parent.text(), "{\"dimensions\": [\"rooms\"], \"finest\": \"union_council\", \"note\": \"GIS\"}");
        assertThat(child.kind()).isEqualTo('C');
        assertThat(status(child, "union_council", "rooms")).isEqualTo(200);
        assertThat(status(child, "union_council", "toilet_type")).isEqualTo(403);
        assertThat(status(child, "village", "rooms")).isEqualTo(403);
        assertThat(status(parent, "village", "toilet_type")).isEqualTo(200);

        Token grandchild = child(child.text(), "{\"areas\": [\"1111\"]}");
        assertThat(areas(grandchild)).contains("1111").doesNotContain("1112", "1121");
        assertThat(areas(child)).contains("1111", "1112", "1121");
    }

    private java.util.List<String> areas(Token token) {
        return Asker.json(asker.getAs(token.text(), "/private/areas/tiny-main/union_council.json"))
                .path("features")
                .findValuesAsText("code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"areas\": [\"12\"]}|403|areas",
                "{\"areas\": [\"PK\"]}|403|areas",
                "{\"areas\": [\"nowhere\"]}|403|areas",
                "{\"dimensions\": [\"rooms\", \"land\"]}|403|outputs",
                "{\"formats\": [\"csv\"]}|403|formats",
                "{\"until\": \"2099-01-01T00:00:00Z\"}|403|until",
                "{\"until\": \"2020-01-01T00:00:00Z\"}|400|until",
                "{\"until\": \"tomorrow\"}|400|until",
                "{\"finest\": \"street\"}|400|finest",
                "{\"formats\": [\"paper\"]}|400|formats",
                "{\"addresses\": [\"example.org\"]}|400|addresses",
                "{\"addresses\": [\"192.0.2.0/33\"]}|400|addresses",
                "{\"households\": 5}|400|households",
                "[]|400|body",
                "{|400|body"
            })
    void whatIsWiderOrNonsenseIsRefusedByName(String body, int status, String field) {
        HttpResponse<byte[]> answer = make(parent.text(), body);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(status);
        assertThat(Asker.json(answer).path("parameter").asText()).isEqualTo(field);
        assertThat(Asker.text(answer)).doesNotContain("nserC1_");
    }

    @Test
    void aChildEndsWithItsParentAtOnce() {
        Token child = child(parent.text(), "{}");
        assertThat(status(child, "village", "rooms")).isEqualTo(200);
        tokens.revoke(parent);
        await(child, 401);
        assertThat(status(parent, "village", "rooms")).isEqualTo(401);
    }

    private void await(Token token, int status) {
        Instant deadline = Instant.now().plusSeconds(5);
        while (status(token, "village", "rooms") != status && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(status(token, "village", "rooms")).as("within five seconds").isEqualTo(status);
    }

    @Test
    void onlyItsMakerEndsAChild() {
        Token child = child(parent.text(), "{}");
        Token other = tokens.issue(Set.of("12"), AreaLevel.VILLAGE, Set.of("rooms"));
        String path = TOKENS + "/" + child.id();
        assertThat(asker.ask("DELETE", path, "", "Authorization", "Bearer " + other.text())
                        .statusCode())
                .isEqualTo(404);
        assertThat(status(child, "village", "rooms")).isEqualTo(200);
        assertThat(asker.ask("DELETE", path, "", "Authorization", "Bearer " + parent.text())
                        .statusCode())
                .isEqualTo(204);
        await(child, 401);
    }

    @Test
    void rotationGivesASecondSecretWhileTheFirstRunsOut() {
        Instant now = Instant.now();
        Token first = tokens.issue(
                Set.of("11"), AreaLevel.VILLAGE, Set.of("rooms"), now.minusSeconds(60), now.plus(30, ChronoUnit.DAYS));
        HttpResponse<byte[]> answer =
                asker.ask("POST", TOKENS + "/rotation", "", "Authorization", "Bearer " + first.text());
        assertThat(answer.statusCode()).isEqualTo(201);
        Token second = Token.parse(Asker.json(answer).path("token").asText()).orElseThrow();
        assertThat(status(first, "village", "rooms")).isEqualTo(200);
        assertThat(status(second, "village", "rooms")).isEqualTo(200);
        assertThat(tokens.until(first)).isBefore(now.plus(25, ChronoUnit.HOURS));
        assertThat(tokens.until(second)).isAfter(now.plus(29, ChronoUnit.DAYS));
        assertThat(asker.ask("POST", TOKENS + "/rotation", "", "Authorization", "Bearer " + second.text())
                        .statusCode())
                .as("a third secret while two live")
                .isEqualTo(409);
        Token child = child(second.text(), "{}");
        assertThat(asker.ask("POST", TOKENS + "/rotation", "", "Authorization", "Bearer " + child.text())
                        .statusCode())
                .as("a child has no agreement of its own to rotate")
                .isEqualTo(403);
    }

    @Test
    void aTokenTellsWhatItAllowsAndNoSecret() {
        HttpResponse<byte[]> answer = asker.getAs(parent.text(), TOKENS);
        JsonNode view = Asker.json(answer);
        assertThat(view.path("id").asText()).isEqualTo(parent.id());
        assertThat(view.path("category").asText()).isEqualTo("vii.b");
        assertThat(view.path("areas").get(0).asText()).isEqualTo("11");
        assertThat(view.path("dimensions")).hasSize(2);
        assertThat(Asker.text(answer)).doesNotContain(parent.text().substring(22));
        assertThat(asker.get(TOKENS).statusCode()).isEqualTo(401);
    }
}
