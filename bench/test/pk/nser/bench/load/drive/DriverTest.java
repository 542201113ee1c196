package pk.nser.bench.load.drive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriverTest {
    private static final int STALL_MILLIS = 600;

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        answer("/fine", 200, number -> 5);
        answer("/empty", 204, number -> 0);
        answer("/grows", 200, number -> number);
        answer("/stalls", 200, number -> {
            if (number == 1) {
                Thread.sleep(STALL_MILLIS);
            }
            return 5;
        });
        server.start();
    }

    private interface Length {
        int of(int number) throws InterruptedException;
    }

    private void answer(String path, int status, Length length) {
        server.createContext(path, exchange -> {
            try {
                byte[] body = new byte[length.of(asked.incrementAndGet())];
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Outcome run(Call call, Plan plan) throws IOException, InterruptedException {
        return new Driver(server.getAddress().getPort(), List.of(call)).run(plan);
    }

    /** Half of the requests fall due while the only connection waits for its first answer. */
    @Test
    void aStallIsChargedForAllWhomItKeepsWaiting() throws Exception {
        Outcome outcome = run(Call.get("tile", "/stalls", 200), Plan.held(new int[100], 100, 1, 1));
        assertThat(outcome.faults()).isZero();
        assertThat(outcome.done()).isGreaterThan(40);
        assertThat(outcome.of("tile").most()).isGreaterThanOrEqualTo(STALL_MILLIS);
        assertThat(outcome.of("tile").p90()).isGreaterThan(STALL_MILLIS / 4.0);
    }

    @Test
    void everyTurnIsAskedOnceAndEveryAnswerRead() throws Exception {
        List<Integer> lengths = new ArrayList<>();
        Outcome outcome = run(
                Call.get("tile", "/fine", 200),
                Plan.once(new int[50], 4, (call, answer) -> lengths.add(answer.body().length)));
        assertThat(outcome.done()).isEqualTo(50);
        assertThat(outcome.faults()).isZero();
        assertThat(outcome.statuses()).containsOnlyKeys("tile 200").containsValue(50);
        assertThat(asked).hasValue(50);
        assertThat(lengths).hasSize(50).containsOnly(5);
    }

    @Test
    void anAnswerWithoutABodyIsComplete() throws Exception {
        Outcome outcome = run(Call.get("tile", "/empty", 204), Plan.full(new int[20], 2, 10));
        assertThat(outcome.faults()).isZero();
        assertThat(outcome.statuses()).containsEntry("tile 204", 20);
    }

    @Test
    void anotherStatusIsAFault() throws Exception {
        Outcome outcome = run(Call.get("tile", "/fine", 204), Plan.full(new int[3], 1, 10));
        assertThat(outcome.faults()).isEqualTo(3);
        assertThat(outcome.firstFaults()).first().isEqualTo("tile /fine was answered 200, not 204");
    }

    @Test
    void anotherLengthThanBeforeIsAFault() throws Exception {
        Outcome outcome = run(Call.get("tile", "/grows", 200), Plan.full(new int[3], 1, 10));
        assertThat(outcome.firstFaults())
                .containsExactly("tile /grows has 2 bytes and had 1", "tile /grows has 3 bytes and had 1");
    }
}
