package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.token.Token;
import pk.nser.server.fixture.Asker;

/** An outage never looks like an empty map (access.md 4). */
class OutageTest {
    private static final String PRIVATE = "/private/2026-11/figures/tehsil/household.toilet_type.json";
    private static final String SEARCH = "/public/search?areas=tiny-main&q=open";
    private static final String TILE = "/public/2026-11/tiles/district/toilet_type/3/5/3.mvt";
    /** What no tile, and no tile drawn before the server was ready, needed. */
    private static final String ELSEWHERE = "/public/2026-11/tiles/district/rooms/4/11/6.mvt";

    private static final String SHAPES = "/public/2026-11/figures/district/household.toilet_type.geojson";
    private static final String PICTURE = "/public/2026-11/maps/district/household.toilet_type.svg";
    private static final List<String> PATHS = List.of(
            "/releases.json",
            "/public/2026-11/catalogue.json",
            "/public/areas/tiny-main/district.json",
            "/public/2026-11/figures/district/household.toilet_type.json",
            "/public/areas/tiny-main/tiles/district/3/5/3.mvt",
            TILE,
            SEARCH,
            "/private/search?q=open",
            PRIVATE,
            "/private/2026-11/tiles/tehsil/toilet_type/6/42/27.mvt");

    private static void assertAway(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(answer.request().toString()).isEqualTo(503);
        assertThat(Asker.header(answer, "Retry-After")).isEqualTo("5");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(Asker.text(answer))
                .contains("\"code\":\"unavailable\"")
                .doesNotContain("select", "agg.", "jdbc", "Exception", "password");
    }

    private static ClusterAddress closedPort() {
        try (ServerSocket free = new ServerSocket(0)) {
            ClusterAddress real = ServedCountry.shared().databases().address();
            return new ClusterAddress(real.host(), free.getLocalPort(), real.database(), real.secrets());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Each path is asked while the server has never seen its database, all at once: nothing is known to any of them. */
    @Test
    void withoutADatabaseEverythingIs503() {
        Token token = ServedCountry.shared().tokens().issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"));
        ExecutorService askers = Executors.newFixedThreadPool(PATHS.size());
        try (Wiring.Serving serving = ServedCountry.serve(closedPort(), Map.of())) {
            Asker asker = new Asker(serving.port());
            List<CompletableFuture<Duration>> all = PATHS.stream()
                    .map(path -> CompletableFuture.supplyAsync(
                            () -> {
                                Instant before = Instant.now();
                                assertAway(asker.getAs(token.text(), path));
                                return Duration.between(before, Instant.now());
                            },
                            askers))
                    .toList();
            assertThat(all).allSatisfy(took -> assertThat(took.join()).isLessThan(Duration.ofSeconds(20)));
        } finally {
            askers.shutdown();
        }
    }

    @Test
    void healthTellsLiveButNotReady() {
        try (Wiring.Serving serving = ServedCountry.serve(closedPort(), Map.of())) {
            Asker operator = new Asker(serving.operatorPort());
            assertThat(operator.get("/health/live").statusCode()).isEqualTo(200);
            assertAway(operator.get("/health/ready"));
            assertThat(operator.get("/metrics").statusCode()).isEqualTo(200);
        }
        assertThat(ServedCountry.shared().operator().get("/health/ready").statusCode())
                .isEqualTo(200);
        assertThat(ServedCountry.shared().asker().get("/health/ready").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDatabaseThatGoesAndComesBackIsNoticedAndForgiven() throws InterruptedException {
        try (ServedCountry country = ServedCountry.start("outage")) {
            Asker asker = country.asker();
            Token token = country.tokens().issue(Set.of("11"), AreaLevel.VILLAGE, Set.of("toilet_type"));
            byte[] tile = asker.get(TILE).body();
            byte[] found = asker.get(SEARCH).body();
            byte[] shapes = asker.get(SHAPES).body();
            byte[] picture = asker.get(PICTURE).body();
            assertThat(asker.getAs(token.text(), PRIVATE).statusCode()).isEqualTo(200);

            country.lockOut(true);
            waitFor(asker, token, 503);
            assertAway(asker.getAs(token.text(), PRIVATE));
            assertThat(asker.get(TILE).body()).as("finished public tiles go on").isEqualTo(tile);
            assertThat(asker.get(SEARCH).body()).as("and so does search").isEqualTo(found);
            assertThat(asker.get(SHAPES).body()).as("tables with outlines too").isEqualTo(shapes);
            assertThat(asker.get(SHAPES, "If-None-Match", "*").statusCode()).isEqualTo(304);
            assertThat(asker.get(PICTURE).body()).as("and pictures").isEqualTo(picture);
            // which release is the newest is believed for a few seconds
            for (int i = 0; i < 300 && asker.get("/public/search?q=open").statusCode() != 503; i++) {
                Thread.sleep(50);
            }
            assertAway(asker.get("/public/search?q=open"));
            assertAway(asker.get(ELSEWHERE));
            assertAway(asker.get(SHAPES.replace("toilet_type", "rooms")));

            country.lockOut(false);
            waitFor(asker, token, 200);
            assertThat(asker.get(ELSEWHERE).statusCode()).isEqualTo(200);
        }
    }

    private static void waitFor(Asker asker, Token token, int status) throws InterruptedException {
        int last = asker.getAs(token.text(), PRIVATE).statusCode();
        for (int i = 0; i < 300 && last != status; i++) {
            Thread.sleep(50);
            last = asker.getAs(token.text(), PRIVATE).statusCode();
        }
        assertThat(last).isEqualTo(status);
    }
}
