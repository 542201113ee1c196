package pk.nser.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyCountry;

/** Who finds what, and what is refused at the door. */
class SearchAccessTest {
    private static final String PUBLIC = "/public/search?areas=tiny-main&q=";
    private static final String PRIVATE = "/private/search?areas=tiny-main&q=";

    private static NamedCountry country;

    @BeforeAll
    static void open() {
        country = new NamedCountry("search");
    }

    @AfterAll
    static void close() {
        country.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> ask(String path) {
        return country.asker().get(path, country.from());
    }

    private static HttpResponse<byte[]> askAs(String token, String path) {
        return country.asker().getAs(token, path, country.from());
    }

    private static String token(String area, AreaLevel finest) {
        return country.tokens()
                .issue(Set.of(area), finest, Set.of("toilet_type"))
                .text();
    }

    @Test
    void tellsOfAnAreaWhatAMapNeeds() {
        HttpResponse<byte[]> answer = ask(PUBLIC + "Open%20district%2021");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(Asker.header(answer, "Content-Type")).isEqualTo("application/json");
        JsonNode found = Asker.json(answer);
        assertThat(found.path("query").asText()).isEqualTo("Open district 21");
        assertThat(found.path("areas").get(0).toString())
                .isEqualTo(
                        "{\"areaLevel\":\"district\",\"id\":21,\"code\":\"21\",\"name\":{\"en\":\"Open district 21\","
                                + "\"ur\":\"علاقہ 21\"},\"at\":[72.0,28.0],\"bounds\":[68.0,24.0,76.0,32.0],\"within\":["
                                + "{\"areaLevel\":\"division\",\"code\":\"2D\",\"name\":{\"en\":\"Open division 2D\",\"ur\":\"علاقہ 2D\"}},"
                                + "{\"areaLevel\":\"province\",\"code\":\"2\",\"name\":{\"en\":\"Open province 2\",\"ur\":\"علاقہ 2\"}},"
                                + "{\"areaLevel\":\"country\",\"code\":\"PK\",\"name\":{\"en\":\"Open country PK\",\"ur\":\"علاقہ PK\"}}]}");
    }

    @Test
    void takesTheCurrentAreasVersionWhenNoneIsNamed() {
        assertThat(Asker.json(ask("/public/search?q=lahore")).path("areas")).hasSize(2);
        assertThat(ask("/public/search?q=lahore&areas=other-main").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Finelan", "Fineland tehsil 11", "111", "1111", "11111", "1211+1", "1212", "علاقہ 111"})
    void everybodyFindsDistrictsAndCoarserAlone(String text) {
        HttpResponse<byte[]> answer = ask(PUBLIC + encoded(text));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode areas = Asker.json(answer).path("areas");
        assertThat(areas.toString()).doesNotContain(TinyCountry.SECRET_NAME);
        assertThat(areas.findValuesAsText("areaLevel")).doesNotContain("tehsil", "union_council", "village");
    }

    @ParameterizedTest
    @CsvSource({
        "11, UNION_COUNCIL, Fineland, 111 112 1111 1112 1121",
        "12, UNION_COUNCIL, Fineland, 121 1211+1",
        "1211, UNION_COUNCIL, Fineland, ''",
        "21, VILLAGE, Fineland, 211 2111 21111",
        "21, TEHSIL, Fineland, 211"
    })
    void aTokenFindsWhatItSees(String area, AreaLevel finest, String text, String codes) {
        HttpResponse<byte[]> answer = askAs(token(area, finest), PRIVATE + text);
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
        List<String> found = new ArrayList<>();
        Asker.json(answer).path("areas").forEach(one -> {
            if (one.path("name").path("en").asText().contains(TinyCountry.SECRET_NAME)) {
                found.add(one.path("code").asText());
            }
        });
        assertThat(found).containsExactly(codes.isEmpty() ? new String[0] : codes.split(" ", -1));
    }

    /** Every name and code there is, and beginnings of them, asked with a token for one district. */
    @Test
    void nothingOutsideOfAScopeIsEverNamed() {
        String token = token("12", AreaLevel.VILLAGE);
        Set<String> seen = Set.of("PK", "1", "1D", "12", "121", "1211+1", "12111");
        List<String> texts =
                new ArrayList<>(List.of("Fineland", "Finel", "Open", "علاقہ", "district", "village", "Lahore"));
        for (String code :
                List.of("PK", "1", "2", "11", "21", "111", "211", "1111", "2111", "11111", "12111", "21111")) {
            texts.add(code + (code.length() < 2 ? "D" : ""));
            texts.add("Fineland village " + code);
            texts.add("علاقہ " + code);
        }
        for (String text : texts) {
            JsonNode areas = Asker.json(askAs(token, PRIVATE + encoded(text))).path("areas");
            assertThat(areas.findValuesAsText("code")).as(text).isSubsetOf(seen);
        }
        assertThat(askAs(token, PRIVATE + "Fineland").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenThatGivesAreasNothingIsFound() {
        assertThat(ask(PRIVATE + "lahore").statusCode()).isEqualTo(401);
        String records = country.tokens()
                .issueRecords(
                        java.time.Instant.now().minusSeconds(60),
                        java.time.Instant.now().plusSeconds(600))
                .token()
                .text();
        assertThat(askAs(records, PRIVATE + "lahore").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=",
                "?q=a",
                "?q=%20a%20",
                "?q=%F0%9F%98%80",
                "?q=lahore&q=multan",
                "?q=la%00hore",
                "?q=la%0Ahore",
                "?q=la%E2%80%AEhore",
                "?q=la%E2%81%A6hore",
                "?q=la%D8%9Chore",
                "?q=la%C2%85hore",
                "?q=la%FFhore",
                "?q=la%EF%BB%BFhore",
                "?q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatIsNoNameIs400(String query) {
        HttpResponse<byte[]> answer = ask("/public/search" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Asker.text(answer)).contains("\"code\":\"bad-parameter\"", "\"parameter\":\"q\"");
    }

    /** Signs of Lucene's query language, of regular expressions, of SQL and of HTML have no meaning here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "**",
                "a*",
                "name:*",
                "code:PB*",
                "lahor* OR multan",
                "+lahore -lahore",
                "[* TO *]",
                "{a TO z}",
                "/.*/",
                "/(a|aa)+$/",
                "\"Open\"~100000",
                "lahore~2 AND _exists_:code",
                "\\u002a:\\u002a",
                "((((((((((((((((((((((((((((((((((((",
                "place:[0 TO 99]",
                "' or 1=1 --",
                "%%",
                "__",
                "<script>alert(1)</script>",
                "${jndi:ldap://127.0.0.1/a}",
                "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
                "abcdefgh abcdefgh abcdefgh abcdefgh abcdefgh abcdefgh abcdefgh abcdefgh abcdefgh"
            })
    void signsHaveNoMeaning(String text) {
        HttpResponse<byte[]> answer = ask(PUBLIC + encoded(text));
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        assertThat(Asker.json(answer).path("query").asText()).isEqualTo(text);
        assertThat(Asker.json(answer).path("areas").size()).isLessThanOrEqualTo(10);
        if (text.matches("\\W+")) {
            assertThat(Asker.json(answer).path("areas")).isEmpty();
        }
    }

    @Test
    void theCodeOfASmallAreaFindsTheOneThatItIsMergedInto() {
        JsonNode areas = Asker.json(askAs(token("12", AreaLevel.UNION_COUNCIL), PRIVATE + "1212"))
                .path("areas");
        assertThat(areas.get(0).path("code").asText()).isEqualTo("1211+1");
    }

    /** Sent in one go; what counts is how long the server took, not that it was quick. */
    @Test
    void aNetworkIsAnsweredTwentyASecondAndAnotherOneStill() {
        String one = "HEAD " + PUBLIC + "lahore HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.";
        String many = IntStream.range(0, 200)
                .mapToObj(i -> one + i + "\r\n\r\n")
                .collect(Collectors.joining("", "", one + "1\r\nConnection: close\r\n\r\n"));
        long began = System.nanoTime();
        String answers = country.asker().raw(many);
        double seconds = (System.nanoTime() - began) / 1e9;
        int given = answers.split("HTTP/1.1 200", -1).length - 1;
        assertThat(given)
                .as("a burst of two seconds, and twenty in each of %s s", seconds)
                .isBetween(40, (int) Math.ceil(40 + 20 * seconds));
        assertThat(answers.split("HTTP/1.1 429", -1)).as("all others").hasSize(201 - given + 1);
        if (given < 201) {
            String refused = answers.substring(answers.indexOf("HTTP/1.1 429"));
            assertThat(refused.substring(0, refused.indexOf("\r\n\r\n")))
                    .contains("Retry-After: 1")
                    .as("kept by nobody, or others would be refused too")
                    .contains("Cache-Control: no-store");
        }
        assertThat(ask(PUBLIC + "lahore").statusCode()).isEqualTo(200);
    }
}
