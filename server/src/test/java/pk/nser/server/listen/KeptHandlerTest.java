package pk.nser.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.javalin.config.RoutesConfig;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.server.access.PublicGate;
import pk.nser.server.fixture.Asker;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Routes;

/** A finished answer is sent before the router is asked, as the router would have sent it. */
class KeptHandlerTest {
    private static final String PATH = "/public/2026-11/thing.json";
    private static final int THREADS = 8;
    private static final String[] GZIP = {"Accept-Encoding", "gzip"};

    private final AtomicInteger routed = new AtomicInteger();
    private final CountDownLatch waiting = new CountDownLatch(THREADS);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Traffic traffic = new Traffic();
    private final KeptAnswers kept = new KeptAnswers(1 << 20);
    private final PublicGate gate = new PublicGate(Set.of(), kept);
    private volatile boolean served = true;
    private final WebServer server = WebServer.start(
            new WebServer.Port("127.0.0.1", 0, THREADS, 100, false),
            traffic,
            kept,
            version -> served && version.equals("2026-11"),
            List.of(WebServer.readableByAll("/public/*"), this::add));
    private final Asker asker = new Asker(server.port());

    private void add(RoutesConfig routes) {
        Routes.get(routes, "/public/{release}/waits", ctx -> {
            waiting.countDown();
            goOn.await();
        });
        Routes.get(routes, "/public/{release}/{name}", ctx -> {
            routed.incrementAndGet();
            gate.answer(ctx, ctx.pathParam("release"), "", () -> content(ctx.pathParam("name")));
        });
    }

    private static Content content(String name) {
        return switch (name) {
            case "thing.json" -> Json.content(List.of("thing".repeat(300)));
            case "small.json" -> Json.content(List.of("small"));
            case "tile.mvt" ->
                Content.of(
                        "application/vnd.mapbox-vector-tile", "tile".repeat(400).getBytes(StandardCharsets.UTF_8));
            case "map.png" -> Content.packed("image/png", "png".repeat(400).getBytes(StandardCharsets.UTF_8));
            default -> Content.EMPTY;
        };
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thing.json", "small.json", "tile.mvt", "map.png"})
    void theSecondAnswerIsNotRoutedAndTheSame(String name) {
        HttpResponse<byte[]> first = asker.get("/public/2026-11/" + name, GZIP);
        HttpResponse<byte[]> second = asker.get("/public/2026-11/" + name, GZIP);
        assertThat(routed).hasValue(1);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(headers(second)).isEqualTo(headers(first)).containsKeys("etag", "content-security-policy");
        assertThat(Asker.header(second, "X-Request-Id"))
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(Asker.header(first, "X-Request-Id"));
        assertThat(isCounted("nser_answers_total{method=\"GET\",route=\"/public/{release}/{name}\",status=\"200\"} 2"))
                .isTrue();
        assertThat(kept.hits()).isEqualTo(1);
        assertThat(kept.misses()).isEqualTo(1);
    }

    @Test
    void whoHoldsItIsToldSoAsTheRouterWould() {
        String etag = Asker.header(asker.get(PATH, GZIP), "ETag");
        String[] holding = {"Accept-Encoding", "gzip", "If-None-Match", etag};
        HttpResponse<byte[]> kept = asker.get(PATH, holding);
        assertThat(routed).hasValue(1);
        HttpResponse<byte[]> asRouted = asker.get(PATH + "?again=1", holding);
        assertThat(routed).hasValue(2);
        assertThat(kept.statusCode()).isEqualTo(304).isEqualTo(asRouted.statusCode());
        assertThat(kept.body()).isEmpty();
        assertThat(headers(kept)).isEqualTo(headers(asRouted));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /public/2026-11/thing.json?again=1, gzip",
        "GET, /public/2026-11/thing.json, identity",
        "GET, /public/2026-11/thing.json, gzip;q=0",
        "HEAD, /public/2026-11/thing.json, gzip",
        "GET, /public/2026-11/%74hing.json, gzip",
        "GET, /public/2026-11/none, gzip",
    })
    void whatMayDependOnMoreIsRouted(String method, String path, String encoding) {
        asker.get(PATH, GZIP);
        asker.get("/public/2026-11/none", GZIP);
        int before = routed.get();
        assertThat(asker.ask(method, path, "", "Accept-Encoding", encoding).statusCode())
                .isIn(200, 204);
        assertThat(routed).hasValue(before + 1);
    }

    @Test
    void aVersionThatIsServedNoMoreIsLeftToItsRoute() {
        asker.get(PATH, GZIP);
        served = false;
        asker.get(PATH, GZIP);
        assertThat(routed).hasValue(2);
    }

    /** Requests that wait for a database, say: who is connected already is still sent what is kept. */
    @Test
    void keptAnswersComeWhileEveryThreadWaits() throws InterruptedException {
        Asker connected = new Asker(server.port());
        connected.get(PATH, GZIP);
        List<Thread> askers = IntStream.range(0, 3 * THREADS)
                .mapToObj(i -> new Thread(() -> asker.get("/public/2026-11/waits", GZIP)))
                .toList();
        askers.forEach(Thread::start);
        assertThat(waiting.await(1, TimeUnit.MINUTES)).isTrue();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> connected.get(PATH, GZIP));
        assertThat(routed).hasValue(1);
        goOn.countDown();
        for (Thread one : askers) {
            one.join();
        }
    }

    /** Routed answers are counted a moment after they were sent. */
    private boolean isCounted(String line) {
        for (int i = 0; i < 500; i++) {
            if (new String(traffic.prometheus(), StandardCharsets.UTF_8).contains(line)) {
                return true;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return false;
    }

    /** But for what no two answers share. */
    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }
}
