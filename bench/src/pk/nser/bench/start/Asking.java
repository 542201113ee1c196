package pk.nser.bench.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import pk.nser.bench.measure.Spread;

/** Asks a server over HTTP/1.1 with a token, and times the answers. */
final class Asking {
    private static final int AGAIN = 25;
    private static final int AT_ONCE = 16;
    private static final int OK = 200;
    private static final int EMPTY = 204;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    /** @param base address without a slash at the end */
    Asking(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The status of a GET, 0 when nobody answers. */
    int status(String address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Asks once and then again and again. */
    Round.First first(String what, String path) throws IOException, InterruptedException {
        double first = millis(path);
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < AGAIN; i++) {
            warm.add(millis(path));
        }
        return new Round.First(what, first, Spread.of(warm).median());
    }

    private double millis(String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request(path), BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return millis;
    }

    private HttpRequest request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Encoding", "gzip");
        return (path.startsWith("/private") ? request.header("Authorization", "Bearer " + token) : request).build();
    }

    /** Asks for all, some at once; says how many were given, empty tiles among them. */
    long all(List<String> paths) throws IOException, InterruptedException {
        Semaphore running = new Semaphore(AT_ONCE);
        AtomicLong given = new AtomicLong();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String path : paths) {
            running.acquire();
            all.add(client.sendAsync(request(path), BodyHandlers.discarding()).handle((answer, failure) -> {
                running.release();
                if (failure == null && (answer.statusCode() == OK || answer.statusCode() == EMPTY)) {
                    given.incrementAndGet();
                }
                return null;
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        if (given.get() < paths.size()) {
            throw new IOException("of " + paths.size() + " tiles only " + given + " were given");
        }
        return given.get();
    }
}
