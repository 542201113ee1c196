package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.server.fixture.Asker;

/** Pictures over a socket. Of the tiny country's three districts one is withheld in each table's second category, one is not mapped. */
class PictureRouteTest {
    private static final String DISTRICTS = "/public/2026-11/maps/district/household.toilet_type";

    private static ServedPictures pictures;
    private static Asker asker;

    @BeforeAll
    static void open() {
        pictures = new ServedPictures("pictures");
        asker = pictures.asker;
    }

    @AfterAll
    static void close() {
        pictures.close();
    }

    @ParameterizedTest
    @CsvSource({"en, a4, 841.9", "ur, a4, 841.9", "en, a3, 1190.6", "ur, a3, 1190.6"})
    void givesThreeFormatsInTwoLanguagesOnTwoPapers(String language, String paper, float width) throws IOException {
        String query = "?lang=" + language + "&paper=" + paper;
        HttpResponse<byte[]> png = pictures.patient(DISTRICTS + ".png" + query);
        assertThat(Asker.header(png, "Content-Type")).isEqualTo("image/png");
        assertThat(Asker.header(png, "Content-Encoding")).isEmpty();
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth())
                .isEqualTo(Math.round(width / 72 * 200));
        HttpResponse<byte[]> svg = pictures.patient(DISTRICTS + ".svg" + query);
        assertThat(Asker.header(svg, "Content-Type")).startsWith("image/svg+xml");
        assertThat(Asker.text(svg)).contains("xml:lang=\"" + language + "\"");
        HttpResponse<byte[]> pdf = pictures.patient(DISTRICTS + ".pdf" + query);
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
        assertThat(Asker.text(pictures.patient(table + "?b=poor"))).contains("Share of households in band “Poor”");
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

    /** The atlas draws none: as a number of households, heads of cattle would be a lie. */
    @ParameterizedTest
    @CsvSource({"livestock_heads, c=cow", "livestock_heads, m=count&c=cow", "land_kanal, m=count", "land_kanal, ''"})
    void sumsHaveNoMap(String table, String query) {
        HttpResponse<byte[]> answer = asker.get("/public/2026-11/maps/district/household." + table + ".svg?" + query);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Asker.json(answer).path("detail").asText()).contains("Sums have no map");
        assertThat(asker.get("/public/2026-11/figures/district/household." + table + ".json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWithheldAreaIsDrawnAsWithheldAndNeverAsAClass() {
        String svg = Asker.text(pictures.patient(DISTRICTS + ".svg?c=non_flush"));
        assertThat(svg).contains("Withheld: 1", "Not mapped: 1");
        assertThat(ServedPictures.fills(svg)).as("areas with a colour").isEqualTo(1);
        assertThat(ServedPictures.hatches(svg)).as("hatched or dotted").isEqualTo(2);
        assertThat(Asker.text(pictures.patient(DISTRICTS + ".svg?c=flush")))
                .contains("Not mapped: 1")
                .doesNotContain("Withheld:");
    }

    @Test
    void theClassesAreThoseOfTheFigures() {
        String svg = Asker.text(pictures.patient(DISTRICTS + ".svg?m=count&cl=quantile&k=3"));
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
        assertThat(Asker.text(pictures.patient(DISTRICTS + ".svg?a=12"))).contains("Open district 12: 50.0%");
    }

    @Test
    void aPictureIsKeptForEver() {
        HttpResponse<byte[]> answer = pictures.patient(DISTRICTS + ".svg?k=4&utm=1");
        assertThat(Asker.header(answer, "Cache-Control")).contains("immutable");
        String etag = Asker.header(answer, "ETag");
        assertThat(asker.get(DISTRICTS + ".svg?k=4", "If-None-Match", etag).statusCode())
                .as("unknown keys are ignored")
                .isEqualTo(304);
        assertThat(Asker.header(pictures.patient(DISTRICTS + ".svg?k=5"), "ETag"))
                .isNotEqualTo(etag);
    }
}
