package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Tile;
import pk.nser.server.fixture.TinyCountry;

/** What the public documents say (design.md 6). */
class ReleasedDocumentsTest {
    private static final String FIGURES = "/public/2026-11/figures/district/household.";

    private final Asker asker = ServedCountry.shared().asker();

    private JsonNode json(String path) {
        HttpResponse<byte[]> answer = asker.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(Asker.header(answer, "Content-Type")).isEqualTo("application/json");
        return read(answer);
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper().readTree(Asker.bytes(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(answer.uri().toString(), e);
        }
    }

    @Test
    void releasesNameTheCurrentOne() {
        assertThat(json("/releases.json").toString())
                .isEqualTo(
                        "{\"current\":\"2026-11\",\"requestAddress\":null,\"releases\":[{\"id\":\"2026-11\",\"line\":\"main\","
                                + "\"areas\":\"tiny-main\",\"asOf\":\"2026-11-20\",\"profile\":\"cell-key\"}]}");
    }

    @Test
    void releasesTellWhomToWriteToWhereTheOperatorSaysIt() {
        String address = "NSER unit, <Islamabad>; \"unit\"@example.pk; دفتر";
        Map<String, String> told = Map.of("NSER_REQUESTS_ADDRESS", address);
        try (Wiring.Serving serving =
                ServedCountry.serve(ServedCountry.shared().databases().address(), told)) {
            HttpResponse<byte[]> answer = new Asker(serving.port()).get("/releases.json");
            assertThat(read(answer).path("requestAddress").asText()).isEqualTo(address);
        }
    }

    @Test
    void theCatalogueListsWhatEverybodyMayHaveAndWhereToAskForMore() {
        JsonNode catalogue = json("/public/2026-11/catalogue.json");
        assertThat(catalogue.path("synthetic").asBoolean()).isTrue();
        assertThat(catalogue.path("bounds").toString()).isEqualTo("[60.0,24.0,76.0,32.0]");
        assertThat(catalogue.path("dimensions")).hasSize(17);
        assertThat(catalogue.path("settings").toString())
                .contains("\"threshold\":10", "\"district\":100", "\"finer\":30");
        assertThat(catalogue.path("areaLevels").findValuesAsText("access"))
                .containsExactly(
                        "public", "public", "public", "public", "needs-access", "needs-access", "needs-access");
        JsonNode tehsil = catalogue.path("areaLevels").get(4);
        assertThat(tehsil.path("form").asText()).isEqualTo("/ask");
        assertThat(tehsil.has("count")).isFalse();
        catalogue
                .path("dimensions")
                .forEach(d -> d.path("tables")
                        .forEach(t -> assertThat(t.path("areaLevels").toString())
                                .as(t.path("key").asText())
                                .isEqualTo(
                                        t.has("purpose")
                                                ? "[\"district\"]"
                                                : "[\"country\",\"province\",\"division\",\"district\"]")));
        assertThat(catalogue.findValuesAsText("key"))
                .as("pairs begin below the district; a custom analysis stands under both of its dimensions")
                .doesNotContain("household.gender.toilet_type", TinyCountry.CLOSED_ANALYSIS)
                .contains("household.land_kanal", TinyCountry.OPEN_ANALYSIS);
        assertThat(catalogue.findValuesAsText("purpose")).containsExactly("Tests", "Tests");
    }

    @Test
    void aPairNamesItsRowsAndASumItsMeans() {
        JsonNode pair = json(FIGURES + "education.rooms.json");
        assertThat(pair.path("across").asText()).isEqualTo("education");
        assertThat(pair.path("bands")).hasSize(7);
        assertThat(pair.path("totals").path(0)).hasSize(7);
        JsonNode sums = json(FIGURES + "land_kanal.json");
        assertThat(sums.path("measure").asText()).isEqualTo("sum");
        assertThat(sums.path("categories").toString()).isEqualTo("[\"kanal\"]");
        assertThat(sums.path("means").path(0).path(0).asDouble()).isEqualTo(0.5);
        assertThat(sums.path("shares").path(0).path(0).isNull()).isTrue();
    }

    @Test
    void oneWayFiguresKeepAbsencesApart() {
        JsonNode toilets = json(FIGURES + "toilet_type.json");
        assertThat(toilets.path("ids").toString()).isEqualTo("[11,12,21]");
        assertThat(toilets.path("values").get(0).toString()).isEqualTo("[21100,null,21114]");
        assertThat(toilets.path("status").get(0).toString()).isEqualTo("[null,\"withheld\",null]");
        assertThat(toilets.path("shares").get(1).toString()).isEqualTo("[50,50,50]");
        assertThat(toilets.path("totals").toString()).isEqualTo("[42200,42400,44200]");
        assertThat(toilets.path("asOf").toString()).isEqualTo("[\"2026-Q4\",\"2026-Q3\",\"2026-Q4\"]");
        assertThat(toilets.has("bands")).isFalse();
        assertThat(toilets.path("breaks")
                        .path("share")
                        .path("fixed")
                        .path("5")
                        .path("flush")
                        .toString())
                .isEqualTo("[20,40,60,80]");
        JsonNode disability = json(FIGURES + "disability.json");
        assertThat(disability.path("status").get(2)).allMatch(s -> s.asText().equals("not-collected"));
        assertThat(disability.path("values").get(2)).allMatch(JsonNode::isNull);
    }

    @Test
    void bandedFiguresGoBandByBand() {
        JsonNode banded = json(FIGURES + "poverty_band.toilet_type.json");
        assertThat(banded.path("bands")).hasSize(5);
        assertThat(banded.path("values").get(0)).hasSize(15);
        assertThat(banded.path("totals").get(0)).hasSize(5);
        assertThat(banded.path("breaks")
                        .path("count")
                        .path("quantile")
                        .path("3")
                        .has("ultra_poor.flush"))
                .isTrue();
    }

    @Test
    void csvSaysTheSameAsJson() {
        HttpResponse<byte[]> answer = asker.get(FIGURES + "toilet_type.csv");
        assertThat(Asker.header(answer, "Content-Type")).startsWith("text/csv;charset=utf-8");
        List<String> lines = Asker.text(answer).lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("release,table,area_level,code,name,name_ur,as_of,flush,flush_pct,flush_status,non_flush,"
                        + "non_flush_pct,non_flush_status,none,none_pct,none_status,total");
        assertThat(lines.get(1))
                .isEqualTo("2026-11,household.toilet_type,district,11,Open district 11,علاقہ 11,2026-Q4,21100,50,,,,"
                        + "withheld,21114,50,,42200");
        assertThat(lines).hasSize(4);
    }

    @Test
    void aTableIsAlsoKeptWithOutlinesAndWithADictionary() {
        HttpResponse<byte[]> features = asker.patient("GET", FIGURES + "toilet_type.geojson");
        assertThat(Asker.header(features, "Content-Type")).isEqualTo("application/geo+json");
        assertThat(Asker.json(features).path("features").findValuesAsText("flush"))
                .containsExactly("21100", "21200", "22100");
        HttpResponse<byte[]> dictionary = asker.get(FIGURES + "toilet_type.csv-metadata.json");
        assertThat(Asker.header(dictionary, "Content-Type")).isEqualTo("application/csvm+json");
        assertThat(Asker.json(dictionary).path("tableSchema").path("columns")).hasSize(17);
    }

    @Test
    void areasListNamesPlacesAndWhatIsMissing() {
        JsonNode areas = json("/public/areas/tiny-main/district.json").path("features");
        assertThat(areas.findValuesAsText("parent")).containsExactly("1D", "1D", "2D");
        assertThat(areas.get(0).path("at").toString()).isEqualTo("[62.0,28.0]");
        assertThat(areas.get(0).has("map")).isFalse();
        assertThat(areas.get(2).path("map").asText()).isEqualTo("not-collected");
        assertThat(areas.get(2).path("notCollected").toString()).isEqualTo("[\"disability\",\"geotags\"]");
        assertThat(json("/public/areas/tiny-main/country.json")
                        .path("features")
                        .get(0)
                        .path("parent")
                        .isNull())
                .isTrue();
    }

    @Test
    void searchNamesAreasAsTheListDoes() {
        JsonNode found = json("/public/search?q=open%20district").path("areas");
        assertThat(found.findValuesAsText("id")).containsExactly("11", "12", "21");
        JsonNode listed = json("/public/areas/tiny-main/district.json").path("features");
        for (int i = 0; i < listed.size(); i++) {
            for (String member : List.of("id", "code", "name", "at", "bounds")) {
                assertThat(found.get(i).path(member)).isEqualTo(listed.get(i).path(member));
            }
        }
    }

    @Test
    void tilesCarryShapesOnceAndFiguresByCode() {
        Tile shapes = Tile.read(Asker.bytes(asker.get("/public/areas/tiny-main/tiles/district/3/5/3.mvt")));
        assertThat(shapes.layers()).containsOnlyKeys("district", "border_line");
        assertThat(shapes.layer("district").get(0).attributes()).containsOnlyKeys("code", "name", "name_ur");
        assertThat(shapes.layer("border_line").get(0).attributes()).containsEntry("class", "international");
        Tile figures = Tile.read(Asker.bytes(asker.get("/public/2026-11/tiles/district/toilet_type,rooms/3/5/3.mvt")));
        assertThat(figures.layers()).containsOnlyKeys("district");
        assertThat(figures.layer("district").get(0).id()).isEqualTo(11);
        assertThat(figures.layer("district").get(0).attributes())
                .containsEntry("toilet_type.flush", 21_100L)
                .containsEntry("toilet_type.flush.pct", 50.0)
                .containsEntry("toilet_type.non_flush.status", "withheld")
                .containsKey("rooms.rooms_1");
    }

    @Test
    void tileJsonAndStyleNameTheTilesAbsolutely() {
        JsonNode tileJson = json("/public/2026-11/tiles/district/toilet_type.json");
        String tiles = "http://127.0.0.1:" + ServedCountry.shared().port()
                + "/public/2026-11/tiles/district/toilet_type/{z}/{x}/{y}.mvt";
        assertThat(tileJson.path("tilejson").asText()).isEqualTo("3.0.0");
        assertThat(tileJson.path("tiles").get(0).asText()).isEqualTo(tiles);
        assertThat(tileJson.path("vector_layers").get(0).path("fields").has("toilet_type.flush.pct"))
                .isTrue();
        JsonNode style = json("/public/2026-11/tiles/district/toilet_type/style.json");
        assertThat(style.path("version").asInt()).isEqualTo(8);
        assertThat(style.path("sources").findValue("tiles").get(0).asText()).isEqualTo(tiles);
    }

    @Test
    void aForeignHostIsNotWrittenIntoWhatCachesKeep() {
        String path = "/public/2026-11/tiles/district/rooms.json";
        String answer = asker.raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
    }
}
