package pk.nser.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.token.Token;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** Values planted wherever a request can carry them stand neither in the audit log nor in the server's own (goal 12). */
class NothingPersonalTest {
    private static final String CNIC = "35202-7654321-9";
    private static final String PLAIN_CNIC = "3520276543219";
    private static final String NAME = "Rashida";
    private static final String PLACE = "33.684422";

    @Test
    void plantedValuesAreNowhere(@TempDir Path folder) throws IOException, InterruptedException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (WatchedServer served = new WatchedServer("planted", folder)) {
            Token token = TinyDatabases.tokens(served.databases)
                    .issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"));
            Tokens.Issued holder = served.recordsToken();
            String delivery = served.place(holder, "geotags.csv", "id,name\n" + CNIC + "," + NAME + "\n");
            int asked = 0;
            for (String secret : List.of(token.text(), holder.token().text())) {
                asked += askEverything(served.asker, secret, delivery, token.text());
            }
            served.restart();
            List<String> events = served.events(10);
            assertThat(asked).isGreaterThan(60);
            assertThat(events).hasSizeGreaterThan(10).anyMatch(event -> event.contains("\"decision\":\"deny\""));
            String log = said.toString(StandardCharsets.UTF_8);
            assertThat(log).contains("/private/{release}/figures/{areaLevel}/{table}");
            for (String planted : List.of(
                    CNIC,
                    PLAIN_CNIC,
                    NAME,
                    PLACE,
                    token.text().substring(22),
                    holder.token().text().substring(22),
                    "nserA1_")) {
                assertThat(events).as(planted).noneMatch(event -> event.contains(planted));
                assertThat(log).as(planted).doesNotContain(planted);
            }
        } finally {
            System.setErr(before);
        }
    }

    /** Every planted value in every part of an address, in a query, in headers and in a body. */
    private static int askEverything(Asker asker, String bearer, String delivery, String secret) {
        int asked = 0;
        for (String planted : List.of(CNIC, PLAIN_CNIC, NAME, PLACE, secret)) {
            for (String path : List.of(
                    "/private/" + planted + "/figures/tehsil/household.toilet_type.json",
                    "/private/2026-11/figures/" + planted + "/household.toilet_type.json",
                    "/private/2026-11/figures/tehsil/" + planted + ".json",
                    "/private/2026-11/figures/tehsil/household.toilet_type.json?q=" + planted,
                    "/private/2026-11/tiles/tehsil/" + planted + "/6/42/27.mvt",
                    "/private/2026-11/tiles/tehsil/toilet_type/6/42/" + planted + ".mvt",
                    "/private/areas/" + planted + "/tehsil.json",
                    "/private/deliveries/" + planted + "/geotags.csv",
                    "/private/deliveries/1/" + planted,
                    delivery + "?name=" + planted)) {
                HttpResponse<byte[]> answer = asker.getAs(
                        bearer, path, "User-Agent", planted, "X-Forwarded-For", planted, "Referer", planted);
                assertThat(answer.statusCode()).as(path).isBetween(200, 404);
                asked++;
            }
            asker.ask("POST", "/session", "{\"token\": \"" + planted + "\"}", "Cookie", "nser=" + planted);
        }
        return asked;
    }
}
