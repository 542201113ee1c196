package pk.nser.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pk.nser.server.fixture.Asker;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Json;
import pk.nser.server.http.Routes;

class WebServerTest {
    private static WebServer start(int port, Routes... routes) {
        return WebServer.start(new WebServer.Port("127.0.0.1", port, 8, 100, false), new Traffic(), List.of(routes));
    }

    @Test
    @Timeout(60)
    void aStopLetsRunningRequestsEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        WebServer server = start(
                0,
                routes -> Routes.get(routes, "/slow", ctx -> {
                    begun.countDown();
                    assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
                    Answers.send(ctx, CachePolicy.FAILURE, Json.content(List.of("done")));
                }));
        Asker asker = new Asker(server.port());
        CompletableFuture<HttpResponse<byte[]>> answer = CompletableFuture.supplyAsync(() -> asker.get("/slow"));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
        Thread.sleep(300);
        assertThat(stop).isNotDone();
        goOn.countDown();
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(Asker.text(answer.join())).isEqualTo("[\"done\"]");
        stop.join();
        assertThatThrownBy(() -> new Asker(server.port()).get("/slow")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTakenPortIsSaid() {
        try (WebServer first = start(0)) {
            int port = first.port();
            assertThatThrownBy(() -> start(port)).isInstanceOf(PortTaken.class).hasMessage("127.0.0.1:" + port);
        }
    }

    @Test
    void whatNobodyExpectedIs500WithoutDetail() {
        try (WebServer server = start(
                0,
                routes -> Routes.get(routes, "/bug", ctx -> {
                    throw new IllegalStateException("select secret from table");
                }))) {
            HttpResponse<byte[]> answer = new Asker(server.port()).get("/bug");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Asker.text(answer))
                    .contains("\"code\":\"failed\"", Asker.header(answer, "X-Request-Id"))
                    .doesNotContain("select");
            assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }
}
