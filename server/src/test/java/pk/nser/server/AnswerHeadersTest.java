package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;

/** Headers on every answer, errors included (access.md 3.4, 3.8). */
class AnswerHeadersTest {
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors ";

    private final ServedCountry country = ServedCountry.shared();
    private final Asker asker = country.asker();

    @Test
    void everyRouteCarriesTheSecurityHeadersAndItsTreesCaching() {
        for (RouteWalk.Step step : RouteWalk.of(country.routes())) {
            HttpResponse<byte[]> answer = asker.ask(step.method(), step.path(), "");
            carriesSecurityHeaders(answer, step.path().equals("/embed") ? "*" : "'none'");
            carriesCaching(answer, step);
        }
    }

    private static void carriesSecurityHeaders(HttpResponse<byte[]> answer, String frames) {
        assertThat(answer.headers().map())
                .as(answer.request().toString())
                .containsEntry("content-security-policy", List.of(CSP + frames))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsKey("permissions-policy")
                .doesNotContainKeys("server", "x-powered-by", "transfer-encoding");
    }

    private static void carriesCaching(HttpResponse<byte[]> answer, RouteWalk.Step step) {
        String caching = Asker.header(answer, "Cache-Control");
        String origin = Asker.header(answer, "Access-Control-Allow-Origin");
        if (step.isLarge() && (answer.statusCode() == 429 || answer.statusCode() == 503)) {
            // asked for too fast: nobody else is to be told so
            assertThat(caching).isEqualTo("no-store");
            assertThat(origin).isEqualTo("*");
        } else if (step.path().startsWith("/public/")) {
            assertThat(caching)
                    .as(step.toString())
                    .isEqualTo(
                            answer.statusCode() < 300
                                            && !step.method().equals("OPTIONS")
                                            && !step.path().startsWith("/public/search")
                                    ? "public, max-age=31536000, immutable"
                                    : "public, max-age=60");
            assertThat(origin).isEqualTo("*");
            assertThat(Asker.header(answer, "Vary")).isEqualTo("Accept-Encoding");
        } else if (step.path().equals("/releases.json")) {
            assertThat(caching).isEqualTo("public, max-age=60");
            assertThat(origin).isEqualTo("*");
        } else {
            assertThat(origin).as(step.toString()).isEmpty();
        }
        if (step.path().startsWith("/private/")) {
            assertThat(caching).as(step.toString()).isEqualTo("private, no-store");
            assertThat(Asker.header(answer, "Vary")).startsWith("Authorization, Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/%2e%2e/catalogue.json",
                "/public/..%2f2026-11/catalogue.json",
                "/%00",
                "/public//catalogue.json",
                "/nowhere",
                "/public/2026-11/catalogue.json/",
                "/\\..\\x"
            })
    void whatTheMachineryRefusesCarriesThemToo(String path) {
        String answer = asker.rawGet(path);
        assertThat(answer)
                .contains("Content-Security-Policy: " + CSP + "'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("application/problem+json")
                .doesNotContain("Server:")
                .doesNotContain("Jetty");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
    }

    @Test
    void otherSitesMayAskWhetherTheyMayRead() {
        HttpResponse<byte[]> answer =
                asker.ask("OPTIONS", "/public/2026-11/catalogue.json", "", "Origin", "https://elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(Asker.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Asker.header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(asker.ask("OPTIONS", "/private/2026-11/catalogue.json", "").statusCode())
                .isEqualTo(405);
    }

    @Test
    void requestsThatAreTooLargeOrNoRequestsAreProblems() {
        assertThat(asker.raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(9_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "nosniff");
        assertThat(asker.raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").contains("nosniff");
        HttpResponse<byte[]> large = asker.ask("POST", "/session", "{\"token\":\"" + "x".repeat(5_000) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(Asker.text(large)).contains("\"code\":\"too-large\"");
    }

    @Test
    void headTellsWhatGetWouldSend() {
        for (RouteWalk.Step step : RouteWalk.of(country.routes())) {
            if (step.method().equals("GET") && step.path().startsWith("/public/2026-11/figures")) {
                HttpResponse<byte[]> get = asker.patient("GET", step.path(), "Accept-Encoding", "gzip");
                HttpResponse<byte[]> head = asker.ask("HEAD", step.path(), "", "Accept-Encoding", "gzip");
                assertThat(head.body()).isEmpty();
                assertThat(head.statusCode()).isEqualTo(get.statusCode());
                assertThat(stable(head)).as(step.path()).isEqualTo(stable(get));
                assertThat(Asker.header(get, "Content-Length")).isEqualTo(String.valueOf(get.body().length));
            }
        }
    }

    @Test
    void aTokenChangesNothingOnThePublicTree() {
        String token = country.tokens()
                .issue(Set.of("PK"), AreaLevel.VILLAGE, Set.of("toilet_type"))
                .text();
        for (String path : List.of(
                "/public/2026-11/figures/district/household.toilet_type.json",
                "/public/2026-11/figures/village/household.toilet_type.json",
                "/public/search?q=fineland",
                "/public/2026-11/tiles/district/rooms/3/5/3.mvt")) {
            HttpResponse<byte[]> without = asker.get(path);
            HttpResponse<byte[]> with = asker.getAs(token, path, "Cookie", "nser=anything");
            assertThat(with.statusCode()).isEqualTo(without.statusCode());
            assertThat(stable(with)).isEqualTo(stable(without));
            assertThat(with.body()).isEqualTo(without.body());
        }
    }

    private static Map<String, List<String>> stable(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers =
                new java.util.TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }
}
