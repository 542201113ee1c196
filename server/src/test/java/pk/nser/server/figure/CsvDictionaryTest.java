package pk.nser.server.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** The dictionary of a table's CSV, and who may have which form of a table. */
class CsvDictionaryTest {
    private static final String FIGURES = "/public/2026-11/figures/";

    private static TestDatabases databases;
    private static OpenedServer server;
    private static Asker asker;

    @BeforeAll
    static void open() {
        databases = TinyDatabases.create("dictionary");
        server = OpenedServer.open(databases.address());
        asker = new Asker(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        databases.close();
    }

    private static JsonNode json(String path, String mediaType) {
        HttpResponse<byte[]> answer = asker.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(Asker.header(answer, "Content-Type")).isEqualTo(mediaType);
        return Asker.json(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "toilet_type, flush_pct, Flush: share of the households",
        "poverty_band.toilet_type, ultra_poor.flush, 'Flush, in “Ultra poor”: number of households'",
        "land_kanal, kanal_mean, "
    })
    void theDictionaryExplainsEveryColumnOfTheCsvInItsOrder(String table, String column, String title) {
        String path = FIGURES + "district/household." + table;
        JsonNode dictionary = json(path + ".csv-metadata.json", "application/csvm+json");
        String header = Asker.text(asker.get(path + ".csv")).lines().findFirst().orElseThrow();
        JsonNode columns = dictionary.path("tableSchema").path("columns");
        assertThat(columns.findValuesAsText("name")).isEqualTo(List.of(header.split(",", -1)));
        assertThat(dictionary.path("url").asText()).isEqualTo("household." + table + ".csv");
        assertThat(dictionary.path("schema:version").asText()).isEqualTo("2026-11");
        assertThat(dictionary.path("dc:license").asText()).isNotBlank();
        for (JsonNode one : columns) {
            for (String language : List.of("en", "ur")) {
                JsonNode titles = one.path("titles").path(language);
                assertThat(titles.path(0)).as("the CSV's own word").isEqualTo(one.path("name"));
                assertThat(titles.path(1).asText()).isNotBlank().doesNotContain("{");
            }
        }
        JsonNode described = StreamSupport.stream(columns.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(column))
                .findFirst()
                .orElseThrow();
        if (title != null) {
            assertThat(described.path("titles").path("en").path(1).asText()).isEqualTo(title);
        }
        assertThat(described.path("dc:description").findValuesAsText("@language"))
                .containsExactly("en", "ur");
        assertThat(dictionary.path("notes").findValuesAsText("code"))
                .contains(
                        "withheld",
                        "not-collected",
                        "not-offered",
                        "share-withheld",
                        "share-at-most",
                        "share-at-least");
    }

    @Test
    void anAgreementGivesTheDictionaryWithTheTableAndNoOutlinesWithFigures() {
        Instant now = Instant.now();
        String path = "/private/2026-11/figures/tehsil/household.toilet_type";
        for (SharingCategory category : List.of(SharingCategory.II_B, SharingCategory.VII_B, SharingCategory.I_B)) {
            String token = TinyDatabases.tokens(databases)
                    .issue(
                            category,
                            Set.of("1"),
                            AreaLevel.TEHSIL,
                            Set.of("toilet_type"),
                            now.minusSeconds(60),
                            now.plusSeconds(3_600))
                    .text();
            HttpResponse<byte[]> table = asker.getAs(token, path + ".csv");
            HttpResponse<byte[]> dictionary = asker.getAs(token, path + ".csv-metadata.json");
            assertThat(dictionary.statusCode()).as(category.code()).isEqualTo(table.statusCode());
            assertThat(table.statusCode()).isEqualTo(category == SharingCategory.VII_B ? 403 : 200);
            HttpResponse<byte[]> features = asker.getAs(token, path + ".geojson");
            assertThat(features.statusCode())
                    .as("no category of figures gives them as a file with shapes")
                    .isEqualTo(403);
            assertThat(Asker.json(features).path("code").asText()).isEqualTo("outside-scope");
        }
    }
}
