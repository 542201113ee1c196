package pk.nser.server.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** The forms of a figure table that holds the outlines of its areas. */
class FigureFilesTest {
    private static final String FIGURES = "/public/2026-11/figures/";
    private static final String TOILETS = FIGURES + "district/household.toilet_type";

    private static TestDatabases databases;
    private static OpenedServer server;
    private static Asker asker;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        databases = TinyDatabases.create("kept");
        server = OpenedServer.open(databases.address());
        asker = new Asker(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        databases.close();
    }

    private static JsonNode json(String path, String mediaType) {
        HttpResponse<byte[]> answer = asker.patient("GET", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(Asker.header(answer, "Content-Type")).isEqualTo(mediaType);
        return Asker.json(answer);
    }

    @Test
    void everyTableHasTheSameFiguresWithOutlinesAndNoOthers() {
        int compared = 0;
        for (String table : tables()) {
            for (String level : List.of("country", "province", "division", "district")) {
                HttpResponse<byte[]> answer = asker.get(FIGURES + level + "/" + table + ".json");
                if (answer.statusCode() == 200) {
                    JsonNode features = json(FIGURES + level + "/" + table + ".geojson", "application/geo+json");
                    compared += compare(Asker.json(answer), features, level + " " + table);
                }
            }
        }
        assertThat(compared).as("numbers").isGreaterThan(2_000);
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        json("/public/2026-11/catalogue.json", "application/json")
                .path("dimensions")
                .forEach(dimension -> dimension
                        .path("tables")
                        .forEach(table -> tables.add(table.path("key").asText())));
        return tables;
    }

    /** Takes out of each feature what the figures have too; what is left is no number. */
    private static int compare(JsonNode figures, JsonNode collection, String as) {
        JsonNode features = collection.path("features");
        assertThat(features.findValuesAsText("id")).as(as).isEqualTo(texts(figures.path("ids")));
        List<String> bands = figures.has("bands") ? texts(figures.path("bands")) : List.of("");
        String beside = figures.has("means") ? "_mean" : "_pct";
        int compared = 0;
        for (int row = 0; row < features.size(); row++) {
            var left = ((com.fasterxml.jackson.databind.node.ObjectNode)
                            features.path(row).path("properties"))
                    .deepCopy();
            int column = 0;
            for (int band = 0; band < bands.size(); band++) {
                String prefix = bands.get(band).isEmpty() ? "" : bands.get(band) + ".";
                for (String category : texts(figures.path("categories"))) {
                    String name = prefix + category;
                    JsonNode second = figures.path(figures.has("means") ? "means" : "shares");
                    assertThat(left.remove(name))
                            .as(as)
                            .isEqualTo(figures.path("values").path(row).path(column));
                    assertThat(left.remove(name + beside))
                            .as(as)
                            .isEqualTo(second.path(row).path(column));
                    JsonNode status = figures.path("status").path(row).path(column);
                    JsonNode told = left.remove(name + "_status");
                    assertThat(
                                    status.isNull()
                                            ? told.isNull() || told.asText().startsWith("share-")
                                            : told.equals(status))
                            .as(as + " " + told)
                            .isTrue();
                    column++;
                    compared += 2;
                }
                JsonNode totals = figures.path("totals").path(row);
                assertThat(left.remove(prefix + "total"))
                        .as(as)
                        .isEqualTo(totals.isArray() ? totals.path(band) : totals);
            }
            assertThat(left.remove("as_of")).isEqualTo(figures.path("asOf").path(row));
            assertThat(StreamSupport.stream(left.spliterator(), false)).as(as).allMatch(JsonNode::isTextual);
            assertThat(left.fieldNames())
                    .toIterable()
                    .allMatch(name -> name.matches("code|name|name_ur|map|(province|division)_(code|name|name_ur)"));
        }
        return compared;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void tellsWhatItIsAndWhereEachAreaLies() {
        JsonNode toilets = json(TOILETS + ".geojson", "application/geo+json");
        assertThat(toilets.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(toilets.path("release").asText()).isEqualTo("2026-11");
        assertThat(toilets.path("asOf").asText()).isEqualTo("2026-11-20");
        for (String member : List.of("attribution", "licence", "publisher")) {
            assertThat(toilets.path(member).asText()).as(member).isNotBlank();
        }
        for (String member : List.of("title", "boundaries", "disclaimer")) {
            assertThat(toilets.path(member).path("en").asText()).as(member).isNotBlank();
            assertThat(toilets.path(member).path("ur").asText()).as(member).isNotBlank();
        }
        assertThat(toilets.path("statuses").path("withheld").path("ur").asText())
                .isNotBlank();
        JsonNode first = toilets.path("features").get(0).path("properties");
        assertThat(first.path("province_code").asText()).isEqualTo("1");
        assertThat(first.path("division_code").asText()).isEqualTo("1D");
        assertThat(first.path("division_name_ur").asText()).isNotBlank();
        assertThat(first.path("non_flush_status").asText()).isEqualTo("withheld");
        assertThat(first.path("non_flush").isNull()).isTrue();
        assertThat(toilets.path("features")
                        .get(2)
                        .path("properties")
                        .path("map")
                        .asText())
                .isEqualTo("not-collected");
    }

    @Test
    void outerRingsRunCounterClockwiseInDegrees() {
        JsonNode features = json(TOILETS + ".geojson", "application/geo+json").path("features");
        assertThat(features).isNotEmpty();
        for (JsonNode feature : features) {
            JsonNode geometry = feature.path("geometry");
            boolean one = geometry.path("type").asText().equals("Polygon");
            JsonNode ring = one
                    ? geometry.path("coordinates").get(0)
                    : geometry.path("coordinates").get(0).get(0);
            Coordinate[] corners = StreamSupport.stream(ring.spliterator(), false)
                    .map(at -> new Coordinate(at.get(0).asDouble(), at.get(1).asDouble()))
                    .toArray(Coordinate[]::new);
            assertThat(Orientation.isCCW(corners)).isTrue();
            assertThat(corners).allMatch(at -> at.x >= 60 && at.x <= 76 && at.y >= 24 && at.y <= 32);
        }
    }

    @Test
    void gdalReadsTheOutlinesWithTheirFigures() throws IOException, InterruptedException {
        Path file = folder.resolve("toilets.geojson");
        Files.write(file, Asker.bytes(asker.patient("GET", TOILETS + ".geojson")));
        assertThat(ogrinfo("-al", "-geom=SUMMARY", file.toString()))
                .contains("Layer name: household.toilet_type", "Feature Count: 3", "POLYGON")
                .contains("flush (Integer) = 21100", "flush_pct (Integer) = 50", "non_flush_status (String) = withheld")
                .contains("division_code (String) = 1D", "name_ur (String) = علاقہ 11")
                .doesNotContainIgnoringCase("error")
                .doesNotContainIgnoringCase("warning");
        String valid = "select count(*) as n, sum(ST_IsValid(geometry)) as good from \"household.toilet_type\"";
        assertThat(ogrinfo("-q", "-dialect", "SQLite", "-sql", valid, file.toString()))
                .contains("n (Integer) = 3", "good (Integer) = 3");
    }

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    @Test
    void areasThatWereMadeBeforeOutlinesWereKeptHaveFiguresAndNoGeoJson() throws SQLException {
        String path = FIGURES + "country/household.rooms";
        try (Connection connection = databases.superuser(true);
                Statement statement = connection.createStatement()) {
            statement.execute("begin");
            statement.execute("create temporary table kept as select * from agg.outline where area_level = 0");
            statement.execute("delete from agg.outline where area_level = 0");
            statement.execute("commit");
            assertThat(asker.get(path + ".geojson").statusCode()).isEqualTo(404);
            assertThat(asker.get(path + ".json").statusCode()).isEqualTo(200);
            statement.execute("insert into agg.outline select * from kept");
            statement.execute("drop table kept");
            assertThat(asker.get(path + ".geojson").statusCode())
                    .as("a 404 is not kept")
                    .isEqualTo(200);
        }
    }
}
