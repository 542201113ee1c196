package pk.nser.server.command.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pk.nser.tiles.cache.Gzip;

/**
 * Asks the public tree as anybody would: what is exported is what is served, byte for byte, and cannot be more. For one thread.
 */
public final class PublicAnswers {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /** @param port of the loopback, where the routes of the public tree answer */
    public PublicAnswers(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /**
     * A document.
     *
     * @param path with a slash in front
     * @throws IllegalStateException when it is not there
     */
    byte[] document(String path) {
        HttpResponse<byte[]> answer = ask(path);
        if (answer.statusCode() != OK) {
            throw unexpected(path, answer);
        }
        return isGzip(answer) ? Gzip.expand(answer.body()) : answer.body();
    }

    /**
     * A tile, gzipped; empty when nothing is drawn there.
     *
     * @throws IllegalStateException when it is refused
     */
    Optional<byte[]> tile(String path) {
        HttpResponse<byte[]> answer = ask(path);
        if (answer.statusCode() == NO_CONTENT) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw unexpected(path, answer);
        }
        return Optional.of(isGzip(answer) ? answer.body() : Gzip.KEPT.compress(answer.body()));
    }

    private HttpResponse<byte[]> ask(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the public tree gave no answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + path, e);
        }
    }

    private static boolean isGzip(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
    }

    private static IllegalStateException unexpected(String path, HttpResponse<byte[]> answer) {
        byte[] said = isGzip(answer) ? Gzip.expand(answer.body()) : answer.body();
        return new IllegalStateException("the public tree answers " + answer.statusCode() + " to " + path + ": "
                + new String(said, StandardCharsets.UTF_8));
    }
}
