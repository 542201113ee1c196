package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** Pictures over a socket. Of the tiny country's three districts one is withheld in each table's second category, one is not mapped. */
class PictureRouteTest {
    private static final String DISTRICTS = "/public/2026-11/maps/district/household.toilet_type";
    private static final String TEHSILS = "/private/2026-11/maps/tehsil/household.toilet_type";

    private static TestDatabases databases;
    private static OpenedServer server;
    private static Asker asker;

    @BeforeAll
    static void open() {
        databases = TinyDatabases.create("pictures");
        server = OpenedServer.open(databases.address());
        asker = new Asker(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        databases.close();
    }

    @ParameterizedTest
    @CsvSource({"en, a4, 841.9", "ur, a4, 841.9", "en, a3, 1190.6", "ur, a3, 1190.6"})
    void givesThreeFormatsInTwoLanguagesOnTwoPapers(String language, String paper, float width) throws IOException {
        String query = "?lang=" + language + "&paper=" + paper;
        HttpResponse<byte[]> png = patient(DISTRICTS + ".png" + query);
        assertThat(Asker.header(png, "Content-Type")).isEqualTo("image/png");
        assertThat(Asker.header(png, "Content-Encoding")).isEmpty();
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth())
                .isEqualTo(Math.round(width / 72 * 200));
        HttpResponse<byte[]> svg = patient(DISTRICTS + ".svg" + query);
        assertThat(Asker.header(svg, "Content-Type")).startsWith("image/svg+xml");
        assertThat(Asker.text(svg)).contains("xml:lang=\"" + language + "\"");
        HttpResponse<byte[]> pdf = patient(DISTRICTS + ".pdf" + query);
        assertThat(Asker.header(pdf, "Content-Disposition"))
                .isEqualTo("inline; filename=\"nser-2026-11-district-household.toilet_type.flush.pdf\"");
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(width, org.assertj.core.data.Offset.offset(0.1f));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).contains(":", "2026-11");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "c=gold, c",
        "c=Flush, c",
        "b=poor, b",
        "m=mean, m",
        "cl=best, cl",
        "k=2, k",
        "k=8, k",
        "k=five, k",
        "p=pink, p",
        "a=99, a",
        "a=../etc, a",
        "at=5, at",
        "at=99/70/30, at",
        "at=5/70/x, at",
        "lang=fr, lang",
        "paper=a5, paper"
    })
    void aBadValueIs400WithItsName(String query, String name) {
        HttpResponse<byte[]> answer = asker.get(DISTRICTS + ".svg?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(400);
        assertThat(Asker.json(answer).path("parameter").asText()).isEqualTo(name);
        assertThat(Asker.header(answer, "Content-Disposition")).isEmpty();
    }

    @Test
    void aCrossedTableNeedsItsBand() {
        String table = "/public/2026-11/maps/district/household.poverty_band.toilet_type.svg";
        assertThat(Asker.json(asker.get(table)).path("parameter").asText()).isEqualTo("b");
        assertThat(Asker.text(patient(table + "?b=poor"))).contains("Share of households in band “Poor”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/2031-01/maps/district/household.toilet_type.png",
                "/public/2026-11/maps/district/household.nothing.png",
                "/public/2026-11/maps/region/household.toilet_type.png"
            })
    void whatIsNotThereIs404(String path) {
        assertThat(asker.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aWithheldAreaIsDrawnAsWithheldAndNeverAsAClass() {
        String svg = Asker.text(patient(DISTRICTS + ".svg?c=non_flush"));
        assertThat(svg).contains("Withheld: 1", "Not mapped: 1");
        assertThat(fills(svg)).as("areas with a colour").isEqualTo(1);
        assertThat(hatches(svg)).as("hatched or dotted").isEqualTo(2);
        assertThat(Asker.text(patient(DISTRICTS + ".svg?c=flush")))
                .contains("Not mapped: 1")
                .doesNotContain("Withheld:");
    }

    @Test
    void theClassesAreThoseOfTheFigures() {
        String svg = Asker.text(patient(DISTRICTS + ".svg?m=count&cl=quantile&k=3"));
        String breaks = Asker.json(asker.get("/public/2026-11/figures/district/household.toilet_type.json"))
                .path("breaks")
                .path("count")
                .path("quantile")
                .path("3")
                .path("flush")
                .path(0)
                .asText();
        assertThat(breaks).isNotEmpty();
        assertThat(svg.replace(",", "")).contains("below " + breaks + ":");
    }

    @Test
    void oneAreaCanBeMarked() {
        assertThat(Asker.text(patient(DISTRICTS + ".svg?a=12"))).contains("Open district 12: 50.0%");
    }

    @Test
    void aPictureIsKeptForEver() {
        HttpResponse<byte[]> answer = patient(DISTRICTS + ".svg?k=4&utm=1");
        assertThat(Asker.header(answer, "Cache-Control")).contains("immutable");
        String etag = Asker.header(answer, "ETag");
        assertThat(asker.get(DISTRICTS + ".svg?k=4", "If-None-Match", etag).statusCode())
                .as("unknown keys are ignored")
                .isEqualTo(304);
        assertThat(Asker.header(patient(DISTRICTS + ".svg?k=5"), "ETag")).isNotEqualTo(etag);
    }

    @Test
    void finerLevelsNeedATokenInScope() {
        assertThat(asker.get(DISTRICTS.replace("district", "tehsil") + ".png").statusCode())
                .isEqualTo(403);
        assertThat(asker.get(TEHSILS + ".png").statusCode()).isEqualTo(401);
        String token = token(Set.of("11"), AreaLevel.TEHSIL);
        HttpResponse<byte[]> answer = asker.getAs(token, TEHSILS + ".svg");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Asker.header(answer, "Cache-Control")).contains("no-store");
        String svg = Asker.text(answer);
        assertThat(fills(svg)).as("the tehsils 111 and 112, and no other").isEqualTo(2);
        assertThat(asker.getAs(token, TEHSILS.replace("tehsil", "village") + ".svg")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "no-such"})
    void anAreaOutsideTheScopeLooksLikeNone(String code) {
        String token = token(Set.of("11"), AreaLevel.TEHSIL);
        HttpResponse<byte[]> answer = asker.getAs(token, TEHSILS + ".svg?a=" + code);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Asker.json(answer).path("code").asText()).isEqualTo("outside-scope");
    }

    @Test
    void aNarrowerScopeDrawsLess() {
        String narrow = Asker.text(asker.getAs(token(Set.of("111"), AreaLevel.TEHSIL), TEHSILS + ".svg"));
        assertThat(fills(narrow)).isEqualTo(1);
    }

    /** Category ii.b may print, but shaded maps are vii.b. */
    @Test
    void anotherCategoryGivesNoPicture() {
        Instant now = Instant.now();
        String token = TinyDatabases.tokens(databases)
                .issue(
                        SharingCategory.II_B,
                        Set.of("11"),
                        AreaLevel.TEHSIL,
                        Set.of("toilet_type"),
                        now.minusSeconds(60),
                        now.plusSeconds(600))
                .text();
        assertThat(asker.getAs(token, TEHSILS + ".png").statusCode()).isEqualTo(403);
    }

    @Test
    void oneNetworkIsMadeFivePicturesASecond() {
        List<HttpResponse<byte[]>> answers = IntStream.range(0, 32)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> asker.get(
                                "/public/2026-11/maps/country/household.toilet_type.svg?at=5/" + (60 + i) + "/28"),
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 429)
                .isSubsetOf(200, 429, 503);
        HttpResponse<byte[]> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(Asker.header(refused, "Retry-After")).isEqualTo("1");
        assertThat(Asker.json(refused).path("code").asText()).isEqualTo("rationed");
    }

    @Test
    void areasMadeBeforePicturesSaySo() throws SQLException {
        try (TestDatabases other = TinyDatabases.create("beforepictures");
                OpenedServer old = OpenedServer.open(other.address())) {
            try (Connection connection = other.superuser(true);
                    Statement statement = connection.createStatement()) {
                statement.execute("delete from agg.outline");
            }
            HttpResponse<byte[]> answer = new Asker(old.port()).get(DISTRICTS + ".png");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Asker.json(answer).path("detail").asText()).contains("made before pictures");
        }
    }

    private static String token(Set<String> areas, AreaLevel finest) {
        return TinyDatabases.tokens(databases)
                .issue(areas, finest, Set.of("toilet_type"))
                .text();
    }

    /** Asks again when there were too many questions in this second: tests ask faster than people. */
    private static HttpResponse<byte[]> patient(String path) {
        HttpResponse<byte[]> answer = asker.get(path);
        for (int i = 0; i < 20 && answer.statusCode() == 429; i++) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            answer = asker.get(path);
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    /** Shapes filled with the colour of a class. */
    private static int fills(String svg) {
        return count(areas(svg).replaceAll("(?s)<clipPath.*?</g>", ""), "<path fill=\"#(?!f3f1ee|ffffff|d3dbdf)");
    }

    private static int hatches(String svg) {
        return count(areas(svg), "<clipPath");
    }

    private static String areas(String svg) {
        Matcher part =
                Pattern.compile("(?s)<g id=\"areas\">(.*)<g id=\"edges\">").matcher(svg);
        assertThat(part.find()).isTrue();
        return part.group(1);
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
