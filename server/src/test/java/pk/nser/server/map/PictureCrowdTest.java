package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** Many who ask for pictures at once keep nobody else waiting (access.md 4). */
class PictureCrowdTest {
    private static final int CROWD = 60;
    private static final String PICTURE = "/public/2026-11/maps/district/household.toilet_type.png?paper=a3";
    private static final String NOWHERE = "/public/2026-11/maps/country/household.toilet_type.svg?a=nowhere";
    private static final String SHAPES = "/public/2026-11/figures/district/%s.geojson";

    /** Each is asked for once with its outlines, since a kept one does not count. */
    private static final List<String> TABLES = List.of(
            "household.poverty_band",
            "person.poverty_band",
            "family.poverty_band",
            "household.hh_composition",
            "person.gender",
            "household.gender",
            "person.relationship",
            "person.age_bracket",
            "person.marital_status",
            "family.marital_status",
            "household.disability",
            "person.disability",
            "household.education",
            "person.education",
            "household.rooms",
            "household.toilet_type",
            "household.electric_equipment",
            "household.gas_equipment",
            "household.kitchen_assets",
            "household.livestock");

    private static final String PRIVATE = "/private/2026-11/maps/tehsil/household.toilet_type.svg";
    private static final String TILE = "/public/2026-11/tiles/district/toilet_type/3/5/3.mvt";

    private static TestDatabases databases;
    private static OpenedServer server;
    private static Asker asker;

    @BeforeAll
    static void open() {
        databases = TinyDatabases.create("crowd");
        server = OpenedServer.behind("127.0.0.1", databases.address(), Path.of("nowhere"));
        asker = new Asker(server.port());
        assertThat(asker.get(TILE).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void close() {
        server.close();
        databases.close();
    }

    private static List<CompletableFuture<HttpResponse<byte[]>>> crowd(IntFunction<HttpResponse<byte[]>> question) {
        return IntStream.range(0, CROWD)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> question.apply(i), task -> new Thread(task).start()))
                .toList();
    }

    private static List<HttpResponse<byte[]>> answers(List<CompletableFuture<HttpResponse<byte[]>>> crowd) {
        return crowd.stream().map(CompletableFuture::join).toList();
    }

    /**
     * Whichever of them is asked for; that five is five, {@code BucketsTest} holds by its own clock. An area that is not there is
     * found out in the room alone: each such question counts, costs little and is never kept.
     */
    @Test
    void oneNetworkIsMadeFiveASecond() {
        long start = System.nanoTime();
        List<HttpResponse<byte[]>> answers = answers(crowd(i ->
                asker.get(i % 3 == 0 ? SHAPES.formatted(TABLES.get(i / 3)) : NOWHERE, "X-Forwarded-For", "192.0.1.1")));
        double seconds = (System.nanoTime() - start) / 1e9;
        List<HttpResponse<byte[]>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat((double) CROWD - refused.size()).isBetween(10.0, 11 + 5 * seconds);
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(Asker.header(answer, "Retry-After")).isEqualTo("1");
            assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(Asker.json(answer).path("code").asText()).isEqualTo("rationed");
            assertThat(Asker.json(answer).path("detail").asText()).startsWith("5 of these a second");
        });
        assertThat(refused)
                .extracting(answer -> answer.uri().getPath())
                .as("tables with outlines are of the same share")
                .anyMatch(path -> path.endsWith(".geojson"));
    }

    /** Each of them is counted, not the one alone who draws it. */
    @Test
    void onePictureIsNotWaitedForByMoreThanMayWait() {
        List<CompletableFuture<HttpResponse<byte[]>>> crowd =
                crowd(i -> asker.get(PICTURE, "X-Forwarded-For", "192.0.2.1"));
        List<HttpResponse<byte[]>> answers = answers(crowd);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 429)
                .isSubsetOf(200, 429, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .as("two seconds' share of ten, and what a slow machine lets come back")
                .hasSizeGreaterThan(CROWD / 3);
    }

    @Test
    void otherAnswersComeMeanwhile() {
        List<CompletableFuture<HttpResponse<byte[]>>> crowd =
                crowd(i -> asker.get(PICTURE + "&k=4", "X-Forwarded-For", "198.51." + i + ".1"));
        long start = System.nanoTime();
        assertThat(asker.get(TILE).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Workroom.PATIENCE);
        List<HttpResponse<byte[]>> answers = answers(crowd);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .isSubsetOf(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(answer ->
                        assertThat(Asker.header(answer, "Retry-After")).isEqualTo("5"));
    }

    /** Any number of networks, each within its share. */
    @Test
    void thePublicCannotStarveWhoHoldsAToken() {
        String token = TinyDatabases.tokens(databases)
                .issue(Set.of("11"), AreaLevel.TEHSIL, Set.of("toilet_type"))
                .text();
        List<CompletableFuture<HttpResponse<byte[]>>> crowd = crowd(
                i -> asker.get(PICTURE + "&at=6/" + (60 + i / 10.0) + "/28", "X-Forwarded-For", "203.0." + i + ".1"));
        CompletableFuture.anyOf(crowd.toArray(CompletableFuture[]::new)).join();
        assertThat(asker.getAs(token, PRIVATE).statusCode())
                .as("while the public's room is full")
                .isEqualTo(200);
        assertThat(crowd).as("they still draw").anyMatch(answer -> !answer.isDone());
        assertThat(answers(crowd)).extracting(HttpResponse::statusCode).contains(503);
    }
}
