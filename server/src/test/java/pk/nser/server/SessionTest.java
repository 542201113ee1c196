package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.token.Token;
import pk.nser.server.fixture.Asker;

/** The atlas's sign-in: token once in a body, then a cookie. */
class SessionTest {
    private static final String PATH = "/private/2026-11/figures/tehsil/household.toilet_type.json";

    private static final String CLEAR = "Clear-Site-Data";

    private final ServedCountry country = ServedCountry.shared();
    private final Asker asker = country.asker();
    private final Token token =
            country.tokens().issue(Set.of("11"), AreaLevel.UNION_COUNCIL, Set.of("toilet_type", "rooms"));

    private HttpResponse<byte[]> post(String text, String... headers) {
        return asker.ask("POST", "/session", "{\"token\":\"" + text + "\"}", headers);
    }

    private static String cookie(HttpResponse<byte[]> answer) {
        return Asker.header(answer, "Set-Cookie").split(";", 2)[0];
    }

    @Test
    void signsInTellsAndSignsOut() {
        HttpResponse<byte[]> in = post(token.text(), "Origin", "http://127.0.0.1:" + country.port());
        assertThat(in.statusCode()).isEqualTo(204);
        assertThat(Asker.header(in, "Set-Cookie"))
                .matches("nser=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict");
        assertThat(Asker.header(in, "Set-Cookie")).doesNotContain(token.text(), token.id());
        String cookie = cookie(in);
        assertThat(Asker.text(asker.get("/session", "Cookie", cookie)))
                .startsWith("{\"signedIn\":true,\"until\":\"20")
                .endsWith(
                        "\"finest\":\"union_council\",\"areas\":[\"11\"],\"dimensions\":[\"rooms\",\"toilet_type\"]}");
        assertThat(asker.get(PATH, "Cookie", cookie).statusCode()).isEqualTo(200);

        HttpResponse<byte[]> out = asker.ask("DELETE", "/session", "", "Cookie", cookie);
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(Asker.header(out, "Set-Cookie")).startsWith("nser=; Path=/; Max-Age=0");
        assertThat(Asker.header(out, CLEAR)).isEqualTo("\"cache\"");
        assertThat(asker.get(PATH, "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(Asker.text(asker.get("/session", "Cookie", cookie))).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void aRevokedTokenEndsItsSessions() throws InterruptedException {
        String cookie = cookie(post(token.text()));
        country.tokens().revoke(token);
        for (int i = 0; i < 250 && asker.get(PATH, "Cookie", cookie).statusCode() == 200; i++) {
            Thread.sleep(20);
        }
        HttpResponse<byte[]> refused = asker.get(PATH, "Cookie", cookie);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Asker.header(refused, CLEAR)).isEqualTo("\"cache\"");
        HttpResponse<byte[]> told = asker.get("/session", "Cookie", cookie);
        assertThat(Asker.text(told)).isEqualTo("{\"signedIn\":false}");
        assertThat(Asker.header(told, CLEAR)).isEqualTo("\"cache\"");
        assertThat(told.headers().firstValue("Set-Cookie"))
                .as("a newer session's cookie may be on its way to the browser")
                .isEmpty();
    }

    @Test
    void whoeverNeverSignedInKeepsWhatTheBrowserHolds() {
        assertThat(asker.get("/session").headers().firstValue(CLEAR)).isEmpty();
        assertThat(asker.get(PATH).headers().firstValue(CLEAR)).isEmpty();
        assertThat(asker.get(PATH, "Cookie", "nser=old", "Authorization", "Bearer wrong")
                        .headers()
                        .firstValue(CLEAR))
                .isEmpty();
    }

    @Test
    void aWrongAuthorizationIsNotForgivenForACookie() {
        String cookie = cookie(post(token.text()));
        assertThat(asker.get(PATH, "Cookie", cookie, "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aWrongTokenBeginsNothing() {
        HttpResponse<byte[]> answer = post(token.text().replaceAll(".$", "?"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"token\":5}", "token=abc", "{"})
    void aBodyOfAnotherFormIs400(String body) {
        HttpResponse<byte[]> answer = asker.ask("POST", "/session", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Asker.text(answer)).contains("\"code\":\"bad-parameter\"", "\"parameter\":\"token\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null"
    })
    void anotherSitesPageIsRefused(String header, String value) {
        assertThat(post(token.text(), header, value).statusCode()).isEqualTo(403);
        assertThat(asker.ask("DELETE", "/session", "", header, value).statusCode())
                .isEqualTo(403);
    }

    @Test
    void behindHttpsTheCookieIsSecureAndBoundToTheHost() {
        try (Wiring.Serving https = ServedCountry.serve(
                country.databases().address(), Map.of("NSER_HTTP_ADDRESS", "https://maps.example.pk"))) {
            HttpResponse<byte[]> in = new Asker(https.port())
                    .ask(
                            "POST",
                            "/session",
                            "{\"token\":\"" + token.text() + "\"}",
                            "Origin",
                            "https://maps.example.pk");
            assertThat(Asker.header(in, "Set-Cookie"))
                    .startsWith("__Host-nser=")
                    .endsWith("; Secure");
            assertThat(Asker.header(in, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
            assertThat(Asker.text(new Asker(https.port()).get("/public/2026-11/tiles/district/rooms.json")))
                    .contains("https://maps.example.pk/public/2026-11/tiles/district/rooms/{z}/{x}/{y}.mvt");
        }
    }
}
