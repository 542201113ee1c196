package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.server.fixture.Asker;

class PublicCachingTest {
    private static final String FIGURES = "/public/2026-11/figures/district/household.toilet_type.json";
    private static final String TILE = "/public/2026-11/tiles/district/toilet_type/6/43/27.mvt";
    private static final String EMPTY_TILE = "/public/2026-11/tiles/district/rooms/5/0/0.mvt";

    private final Asker asker = ServedCountry.shared().asker();

    @Test
    void theEtagNamesTheIdentity() {
        String etag = Asker.header(asker.get(FIGURES), "ETag");
        assertThat(etag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(Asker.header(asker.get(FIGURES, "Accept-Encoding", "gzip"), "ETag"))
                .isEqualTo(etag);
        assertThat(Asker.header(asker.get(FIGURES.replace(".json", ".csv")), "ETag"))
                .isNotEqualTo(etag);
        assertThat(Asker.header(asker.get(FIGURES.replace("district", "division")), "ETag"))
                .isNotEqualTo(etag);
    }

    /** Two servers over different databases with different numbers: the same identity has the same ETag. */
    @Test
    void theEtagSaysNothingOfTheContent() {
        try (ServedCountry other = ServedCountry.start("etag")) {
            other.change("update agg.figure set cells[2] = cells[2] + 1 where area_level = 3", true);
            // a server that starts now: the other read its figures before
            try (Wiring.Serving fresh = ServedCountry.serve(other.databases().address(), Map.of())) {
                HttpResponse<byte[]> changed = new Asker(fresh.port()).get(FIGURES);
                assertThat(changed.body()).isNotEqualTo(asker.get(FIGURES).body());
                assertThat(Asker.header(changed, "ETag")).isEqualTo(Asker.header(asker.get(FIGURES), "ETag"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"%s", "W/%s", "|\"a\", %s|", "*"})
    void whoHoldsItIsNotSentItAgain(String form) {
        String etag = Asker.header(asker.get(FIGURES), "ETag").substring(2);
        HttpResponse<byte[]> answer = asker.get(FIGURES, "If-None-Match", form.formatted(etag));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(Asker.header(answer, "ETag")).isEqualTo("W/" + etag);
        assertThat(Asker.header(answer, "Cache-Control")).contains("immutable");
    }

    @Test
    void anotherEtagIsAnsweredInFull() {
        assertThat(asker.get(FIGURES, "If-None-Match", "\"something-else\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotServedIsNotHeldEither() {
        String path = FIGURES.replace("2026-11", "2031-01");
        assertThat(asker.get(path, "If-None-Match", "*").statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyTileIs204WithTheHeadersOfData() {
        HttpResponse<byte[]> empty = asker.get(EMPTY_TILE);
        assertThat(empty.statusCode()).isEqualTo(204);
        assertThat(empty.body()).isEmpty();
        assertThat(Asker.header(empty, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(Asker.header(empty, "ETag")).startsWith("W/");
        assertThat(Asker.header(empty, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    /** The first answer is the route's, the second the kept one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                TILE,
                "/public/2026-11/tiles/district/rooms,toilet_type.json",
                FIGURES,
                "/public/2026-11/figures/district/household.toilet_type.csv",
                "/public/2026-11/catalogue.json",
                "/public/areas/tiny-main/district.json",
            })
    void aKeptAnswerIsTheSameHeaderForHeader(String path) {
        HttpResponse<byte[]> routed = asker.get(path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> kept = asker.get(path, "Accept-Encoding", "gzip");
        assertThat(kept.statusCode()).isEqualTo(routed.statusCode()).isEqualTo(200);
        assertThat(kept.body()).isEqualTo(routed.body());
        assertThat(headers(kept)).isEqualTo(headers(routed));
    }

    /** But for what no two answers share. */
    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip|true", "gzip, deflate, br|true", "*|true", "br|false", "gzip;q=0|false", "identity|false"})
    void packsForWhoCanUnpack(String accepts, boolean expected) {
        HttpResponse<byte[]> answer = asker.get(FIGURES, "Accept-Encoding", accepts);
        assertThat(Asker.header(answer, "Content-Encoding").equals("gzip")).isEqualTo(expected);
        assertThat(Asker.text(answer)).startsWith("{\"release\":\"2026-11\"");
    }

    /** The operator sees whether the memory for answers is large enough: a server of its own, which nobody else asks. */
    @Test
    void whatLayInACacheIsCounted() {
        ServedCountry shared = ServedCountry.shared();
        String token = shared.tokens()
                .issue(Set.of("PK"), AreaLevel.UNION_COUNCIL, Set.of("toilet_type"))
                .text();
        try (Wiring.Serving fresh = ServedCountry.serve(shared.databases().address(), Map.of())) {
            Asker people = new Asker(fresh.port());
            Asker operator = new Asker(fresh.operatorPort());
            Counts answers = Counts.of(operator, "public-answers");
            assertThat(answers).isEqualTo(new Counts(0, 0));
            // the others were asked before the server was ready, when it drew its first tiles
            Counts shapes = Counts.of(operator, "public-geometry");
            Counts privateShapes = Counts.of(operator, "private-geometry");
            Counts privateColumns = Counts.of(operator, "private-columns");
            for (int i = 0; i < 3; i++) {
                assertThat(people.get(TILE).statusCode()).isEqualTo(200);
            }
            assertThat(answers.since(operator, "public-answers")).isEqualTo(new Counts(2, 1));
            assertThat(shapes.since(operator, "public-geometry")).isEqualTo(new Counts(0, 1));
            for (int i = 0; i < 3; i++) {
                assertThat(people.getAs(token, TILE.replace("/public/", "/private/"))
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(answers.since(operator, "public-answers")).isEqualTo(new Counts(2, 1));
            assertThat(privateShapes.since(operator, "private-geometry")).isEqualTo(new Counts(2, 1));
            assertThat(privateColumns.since(operator, "private-columns")).isEqualTo(new Counts(3, 0));
        }
    }

    /** How often what was wanted lay in a cache, and how often not. */
    private record Counts(long hits, long misses) {
        static Counts of(Asker operator, String cache) {
            String metrics = Asker.text(operator.get("/metrics"));
            return new Counts(count(metrics, "hits", cache), count(metrics, "misses", cache));
        }

        Counts since(Asker operator, String cache) {
            Counts now = of(operator, cache);
            return new Counts(now.hits - hits, now.misses - misses);
        }

        private static long count(String metrics, String what, String cache) {
            Matcher line = Pattern.compile("nser_cache_" + what + "_total\\{cache=\"" + cache + "\"} (\\d+)\n")
                    .matcher(metrics);
            assertThat(line.find()).as(what + " of " + cache).isTrue();
            return Long.parseLong(line.group(1));
        }
    }
}
