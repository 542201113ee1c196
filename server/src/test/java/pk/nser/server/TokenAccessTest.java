package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.token.Token;
import pk.nser.server.fixture.Asker;

/** Who is let into the private tree (access.md 3.1). */
class TokenAccessTest {
    private static final String PATH = "/private/2026-11/figures/tehsil/household.toilet_type.json";

    private final ServedCountry country = ServedCountry.shared();
    private final Asker asker = country.asker();
    private final Token token = issue();

    private Token issue() {
        return country.tokens().issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"));
    }

    @Test
    void letsInWithBearerAndWithBasic() {
        assertThat(asker.getAs(token.text(), PATH).statusCode()).isEqualTo(200);
        assertThat(asker.get(PATH, "Authorization", Asker.basic(token.text())).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer nserA1_",
                "Bearer nserA1_00000000000000_0000000000000000000000000000000000000000000000000",
                "Basic !!!!",
                "Basic YW55b25l",
                "Basic YW55b25lOg==",
                "Digest username=\"x\"",
                "Bearer ../../etc/passwd",
                "Bearer 'or 1=1--"
            })
    void turnsAwayWhatIsNoToken(String authorization) {
        assertTurnedAway(authorization.isEmpty() ? asker.get(PATH) : asker.get(PATH, "Authorization", authorization));
    }

    @Test
    void turnsAwayEveryTokenThatDoesNotHold() {
        Instant now = Instant.now();
        Set<String> areas = Set.of("11");
        Set<String> dimensions = Set.of("toilet_type");
        Token ended =
                country.tokens().issue(areas, AreaLevel.VILLAGE, dimensions, now.minusSeconds(60), now.minusSeconds(1));
        Token early =
                country.tokens().issue(areas, AreaLevel.VILLAGE, dimensions, now.plusSeconds(60), now.plusSeconds(120));
        Token stranger = Token.parse(token.text()).orElseThrow();
        List<String> bad = List.of(
                ended.text(),
                early.text(),
                otherSecret(stranger, issue()),
                token.text().substring(0, 70),
                token.text() + "0",
                token.text().toLowerCase(java.util.Locale.ROOT));
        bad.forEach(text -> assertThat(asker.getAs(text, PATH).statusCode())
                .as("position " + bad.indexOf(text))
                .isEqualTo(401));
    }

    /** The id of one token with the secret of another: the check sum no longer fits, nor would the hash. */
    private static String otherSecret(Token one, Token other) {
        return one.text().substring(0, 22) + other.text().substring(22);
    }

    private static void assertTurnedAway(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"NSER Maps\", charset=\"UTF-8\"", "Bearer realm=\"NSER Maps\"");
        assertThat(Asker.text(answer)).contains("\"code\":\"needs-token\"");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    /** Jetty's cache of header fields, unless switched off, takes the second token of a connection for the first. */
    @Test
    void lettersCountOnAConnectionThatCarriedTheTokenBefore() {
        String request = "GET " + PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s\r\n";
        String small = token.text().toLowerCase(java.util.Locale.ROOT);
        String last = "Connection: close\r\n";
        assertThat(asker.raw(request.formatted(token.text(), "") + request.formatted(small, last)))
                .containsSubsequence("HTTP/1.1 200", "HTTP/1.1 401");
        assertThat(asker.raw(request.formatted(small, "") + request.formatted(token.text(), last)))
                .containsSubsequence("HTTP/1.1 401", "HTTP/1.1 200");
    }

    @Test
    void aPagesOwnRequestDoesNotOpenTheBrowsersDialog() {
        assertThat(asker.get(PATH, "Sec-Fetch-Mode", "cors").headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"NSER Maps\"");
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        assertTurnedAway(asker.get(PATH + "?token=" + token.text() + "&key=" + token.text()));
    }

    @Test
    void aRevokedTokenIsTurnedAwayWithinFiveSeconds() throws InterruptedException {
        Token leaked = issue();
        assertThat(asker.getAs(leaked.text(), PATH).statusCode()).isEqualTo(200);
        assertThat(country.tokens().revoke(leaked)).isTrue();
        Instant revoked = Instant.now();
        while (asker.getAs(leaked.text(), PATH).statusCode() == 200) {
            assertThat(Duration.between(revoked, Instant.now())).isLessThan(Duration.ofSeconds(5));
            Thread.sleep(20);
        }
        assertTurnedAway(asker.getAs(leaked.text(), PATH));
    }

    @Test
    void privateAnswersAreKeptNowhere() {
        HttpResponse<byte[]> answer = asker.getAs(token.text(), PATH, "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(Asker.header(answer, "Vary")).startsWith("Authorization, Cookie");
        assertThat(Asker.header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.headers().map()).doesNotContainKeys("etag", "access-control-allow-origin", "expires");
        assertThat(asker.getAs(token.text(), PATH, "If-None-Match", "*").statusCode())
                .isEqualTo(200);
    }
}
