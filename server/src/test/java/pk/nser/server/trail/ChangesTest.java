package pk.nser.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.OfficerTokens;
import pk.nser.db.sharing.party.Officers;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.token.Token;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Forms;
import pk.nser.server.fixture.TinyDatabases;

/** What stands in the audit log of tokens that were made and ended, of steps of requests, and of files that were asked for. */
class ChangesTest {
    private WatchedServer served;

    @BeforeEach
    void open(@TempDir Path folder) {
        served = new WatchedServer("changes", folder);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private HttpResponse<byte[]> ask(String method, String path, String body, String token) {
        return served.asker.ask(method, path, body, "Authorization", "Bearer " + token);
    }

    @Test
    void tokensAreToldByTheirPublicIdAlone() throws InterruptedException {
        Token parent =
                TinyDatabases.tokens(served.databases).issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"));
        HttpResponse<byte[]> made = ask("POST", "/private/tokens", "{\"note\": \"GIS\"}", parent.text());
        Token child = Token.parse(Asker.json(made).path("token").asText()).orElseThrow();
        served.events(1);
        assertThat(ask("DELETE", "/private/tokens/" + child.id(), "", parent.text())
                        .statusCode())
                .isEqualTo(204);
        served.events(2);
        ask("DELETE", "/private/tokens/RashidaBegum12", "", parent.text());
        served.events(3);
        HttpResponse<byte[]> second = ask("POST", "/private/tokens/rotation", "", parent.text());
        Token rotated = Token.parse(Asker.json(second).path("token").asText()).orElseThrow();
        List<String> events = served.events(4);
        assertThat(events).hasSize(4);
        String who = ",\"token\":\"" + parent.id() + "\",\"agreement\":";
        assertThat(events.get(0))
                .startsWith("{\"action\":\"token-issue\",\"decision\":\"permit\"" + who)
                .contains("\"product\":\"tokens/" + child.id() + "\"", "\"client\":\"127.0.0.1\"");
        assertThat(events.get(1))
                .startsWith("{\"action\":\"token-revoke\",\"decision\":\"permit\"" + who)
                .contains("\"product\":\"tokens/" + child.id() + "\"");
        assertThat(events.get(2))
                .startsWith("{\"action\":\"token-revoke\",\"decision\":\"deny\",\"code\":\"not-found\"" + who);
        assertThat(events.get(3))
                .startsWith("{\"action\":\"token-issue\",\"decision\":\"permit\"" + who)
                .contains("\"product\":\"tokens/" + rotated.id() + "\"");
        assertThat(String.join("", events)).doesNotContain("nser", "Rashida");
    }

    @Test
    void askingForAFileIsTold() throws InterruptedException {
        Tokens.Issued holder = served.recordsToken();
        assertThat(ask("POST", "/private/deliveries", "{}", holder.token().text())
                        .statusCode())
                .isEqualTo(202);
        served.events(1);
        assertThat(ask("GET", "/private/deliveries", "", holder.token().text()).statusCode())
                .isEqualTo(200);
        List<String> events = served.events(2);
        assertThat(events.get(0)).startsWith("{\"action\":\"delivery-ask\",\"decision\":\"permit\",\"token\":");
        assertThat(events.get(1)).startsWith("{\"action\":\"delivery-list\",\"decision\":\"permit\",\"token\":");
    }

    @Test
    void stepsOfARequestAreToldByTheNumberOfTheOfficer() throws InterruptedException, IOException {
        int institution = new Institutions(served.databases.pools().of(Role.APP))
                .registerBody("Some institute")
                .id();
        new Profiles(served.databases.pools().of(Role.APP)).judge(institution, Receiver.GOVERNMENT, "government");
        Officer officer = new Officers(served.databases.pools().of(Role.BUILD))
                .add("Some Body", EnumSet.of(ActorRole.REQUESTER), institution);
        String token = new OfficerTokens(served.databases.pools().of(Role.BUILD), new SecureRandom())
                .issue(officer.id(), 1)
                .text();
        HttpResponse<byte[]> filed =
                ask("POST", "/requests", Forms.filed("viii", "rooms").toString(), token);
        assertThat(filed.statusCode()).as(Asker.text(filed)).isEqualTo(201);
        int request = Asker.json(filed).path("requests").get(0).asInt();
        HttpResponse<byte[]> step = ask(
                "POST",
                "/requests/" + request + "/moves",
                "{\"command\": \"submit\", \"reason\": \"as it should be\"}",
                token);
        assertThat(step.statusCode()).as(Asker.text(step)).isEqualTo(200);
        List<String> events = served.events(1);
        assertThat(events).hasSize(1);
        assertThat(events.get(0))
                .startsWith("{\"action\":\"agreement-change\",\"decision\":\"permit\",\"user\":\"officer-"
                        + officer.id() + "\",\"product\":\"requests/" + request + "/submit\",")
                .doesNotContain("Some", "reason");
    }
}
