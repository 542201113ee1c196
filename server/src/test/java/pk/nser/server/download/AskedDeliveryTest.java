package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** A file is asked for, and how far it is is told to its agreement alone. */
class AskedDeliveryTest {
    private static final String PATH = "/private/deliveries";

    @TempDir
    private static Path folder;

    private static ServedFiles served;

    private Tokens.Issued holder;

    @BeforeAll
    static void open() {
        served = new ServedFiles("asked_files", folder);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @BeforeEach
    void issue() {
        holder = served.holder();
    }

    private static HttpResponse<byte[]> ask(String token, String body) {
        return served.asker.ask("POST", PATH, body, "Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> ask(String body) {
        return ask(holder.token().text(), body);
    }

    private JsonNode get(String path) {
        HttpResponse<byte[]> answer = served.asker.getAs(holder.token().text(), path);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(200);
        return Asker.json(answer);
    }

    @Test
    void whatIsAskedWaitsAndIsListed() {
        HttpResponse<byte[]> answer = ask("{\"format\": \"gpkg\", \"epsg\": 32642}");
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(202);
        long job = Asker.json(answer).path("job").asLong();
        assertThat(Asker.text(answer)).isEqualTo("{\"job\":" + job + ",\"state\":\"waiting\"}");
        assertThat(Asker.header(answer, "Location")).isEqualTo(PATH + "/jobs/" + job);
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
        JsonNode one = get(PATH + "/jobs/" + job);
        assertThat(one.path("state").asText()).isEqualTo("waiting");
        assertThat(one.path("format").asText()).isEqualTo("gpkg");
        assertThat(one.path("epsg").asInt()).isEqualTo(32642);
        assertThat(one.has("endedAt") || one.has("delivery") || one.has("problem"))
                .isFalse();
        assertThat(get(PATH).path("jobs")).hasSize(1).first().isEqualTo(one);
        assertThat(Asker.json(ask("{\"epsg\": 32642, \"format\": \"gpkg\"}"))
                        .path("job")
                        .asLong())
                .as("the same is not asked twice")
                .isEqualTo(job);
    }

    /** The list shows the newest hundred; whoever has the number of an older one still hears of it. */
    @Test
    void aJobIsFoundHoweverManyCameAfterIt() {
        long job = Asker.json(ask("{}")).path("job").asLong();
        served.run("insert into app.job (kind, agreement_id, format, epsg, state) select 'delivery', "
                + holder.agreement() + ", 'csv', 4326, 'done' from generate_series(1, 100)");
        assertThat(get(PATH).path("jobs")).hasSize(100);
        assertThat(get(PATH + "/jobs/" + job).path("state").asText()).isEqualTo("waiting");
        assertThat(served.asker
                        .getAs(served.holder().token().text(), PATH + "/jobs/" + job)
                        .statusCode())
                .as("another's")
                .isEqualTo(404);
    }

    @Test
    void withoutABodyItIsCsvInLongitudeAndLatitude() {
        long job = Asker.json(ask("")).path("job").asLong();
        assertThat(served.texts("select format || ' ' || epsg from app.job where job_id = " + job))
                .containsExactly("csv 4326");
    }

    @Test
    void whyItCouldNotBeMadeIsToldAsItIs() {
        long job = Asker.json(ask("{}")).path("job").asLong();
        String why = "no geo-tags were collected in the areas of the agreement (R41)";
        served.run(
                "update app.job set state = 'failed', ended_at = now(), problem = '" + why + "' where job_id = " + job);
        JsonNode one = get(PATH + "/jobs/" + job);
        assertThat(one.path("state").asText()).isEqualTo("failed");
        assertThat(one.path("problem").asText()).isEqualTo(why);
        assertThat(one.path("endedAt").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\": \"xlsx\"}|400|format",
                "{\"format\": 7}|400|format",
                "{\"format\": null}|400|format",
                "{\"format\": \"GPKG\"}|400|format",
                "{\"format\": \"geojson\", \"epsg\": 32642}|400|format",
                "{\"epsg\": \"EPSG:32642\"}|400|epsg",
                "{\"epsg\": 1}|400|epsg",
                "{\"epsg\": -4326}|400|epsg",
                "{\"epsg\": 4326.5}|400|epsg",
                "{\"epsg\": 99999999999999999999}|400|epsg",
                "{\"epsg\": 2056}|400|epsg",
                "{\"epsg\": 32767}|400|epsg",
                "{\"rows\": 5}|400|rows",
                "{\"format\": \"csv\", \"format\": \"csv\"}|400|body",
                "[]|400|body",
                "{|400|body"
            })
    void nonsenseIsRefusedByName(String body, int status, String field) {
        HttpResponse<byte[]> answer = ask(body);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(status);
        assertThat(Asker.header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Asker.json(answer).path("parameter").asText()).isEqualTo(field);
        assertThat(served.number("select count(*) from app.job where agreement_id = " + holder.agreement()))
                .isZero();
    }

    @Test
    void eightWaitAndANinthDoesNot() {
        int asked = 0;
        for (String format :
                new String[] {"csv", "csv.gz", "gpkg", "fgb", "parquet", "geojson", "geojsonl", "shp.zip"}) {
            assertThat(ask("{\"format\": \"" + format + "\"}").statusCode())
                    .as(format)
                    .isEqualTo(202);
            asked++;
        }
        assertThat(asked).isEqualTo(8);
        HttpResponse<byte[]> ninth = ask("{\"format\": \"gpkg\", \"epsg\": 32642}");
        assertThat(ninth.statusCode()).isEqualTo(429);
        assertThat(Asker.header(ninth, "Retry-After")).isEqualTo("60");
        assertThat(Asker.json(ninth).path("code").asText()).isEqualTo("rationed");
    }

    @Test
    void anotherAgreementsJobIsNotThere() {
        long job = Asker.json(ask("{}")).path("job").asLong();
        String other = served.holder().token().text();
        HttpResponse<byte[]> foreign = served.asker.getAs(other, PATH + "/jobs/" + job);
        HttpResponse<byte[]> nothing = served.asker.getAs(other, PATH + "/jobs/999999");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(Asker.text(foreign)).isEqualTo(Asker.text(nothing));
        assertThat(Asker.text(served.asker.getAs(other, PATH))).isEqualTo("{\"deliveries\":[],\"jobs\":[]}");
    }

    @Test
    void whoMayNotHaveTheFileMayNotAskForIt() {
        String child = Asker.json(served.asker.ask(
                        "POST",
                        "/private/tokens",
                        "{\"areas\": [\"11111\"]}",
                        "Authorization",
                        "Bearer " + holder.token().text()))
                .path("token")
                .asText();
        HttpResponse<byte[]> narrower = ask(child, "{}");
        assertThat(narrower.statusCode()).as(Asker.text(narrower)).isEqualTo(403);
        assertThat(Asker.json(narrower).path("parameter").asText()).isEqualTo("area");
    }

    @Test
    void whatTheAgreementHasNotIsOutside() {
        served.run("update app.agreement set formats = '{csv}' where agreement_id = " + holder.agreement());
        HttpResponse<byte[]> outside = ask("{\"format\": \"fgb\"}");
        assertThat(outside.statusCode()).as(Asker.text(outside)).isEqualTo(403);
        assertThat(Asker.json(outside).path("parameter").asText()).isEqualTo("format");
        assertThat(ask("{\"format\": \"parquet\"}").statusCode())
                .as("Parquet is a table too")
                .isEqualTo(202);
    }

    @Test
    void whoHoldsNoRecordsIsToldThatThereIsNothing() {
        String figures = TinyDatabases.tokens(served.databases)
                .issue(Set.of("PK"), AreaLevel.VILLAGE, Set.of("gender"))
                .text();
        assertThat(ask(figures, "{}").statusCode()).isEqualTo(404);
        assertThat(served.asker.ask("POST", PATH, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void aFileIsListedWithItsFormatAndItsManifest() throws IOException {
        String address = served.place(holder, "points.gpkg", "not really", 3);
        JsonNode listed = get(PATH).path("deliveries").get(0);
        assertThat(listed.path("format").asText()).isEqualTo("gpkg");
        assertThat(listed.path("mediaType").asText()).isEqualTo("application/geopackage+sqlite3");
        assertThat(listed.path("epsg").asInt()).isEqualTo(4326);
        assertThat(listed.path("href").asText()).isEqualTo(address);
        assertThat(listed.path("manifest").asText()).isEqualTo(address + ".json");
        HttpResponse<byte[]> file = served.asker.getAs(holder.token().text(), address);
        assertThat(Asker.header(file, "Content-Type")).isEqualTo("application/geopackage+sqlite3");
        assertThat(Asker.header(file, "Content-Disposition")).isEqualTo("attachment; filename=\"points.gpkg\"");
    }
}
