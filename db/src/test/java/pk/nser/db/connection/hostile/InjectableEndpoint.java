package pk.nser.db.connection.hostile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;

/**
 * A route as no route of the product is: what is posted to {@code /ROLE/alone} or {@code /ROLE/inside} is said on the pool of
 * that role, and the rows come back as text; status 400 and the database's words when it is refused. It listens on the
 * loopback address, lives on the test classpath alone, and is its own client.
 */
final class InjectableEndpoint implements Door, AutoCloseable {
    static {
        // The server writes headers and body apart: without this the second waits 40 ms for the client's
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Characters of an SQLSTATE, which stands before the words of a refusal. */
    private static final int STATE = 5;

    private final Injection injection;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient client = HttpClient.newHttpClient();

    InjectableEndpoint(Pools pools) throws IOException {
        injection = new Injection(pools);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String sql = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Role role = Role.valueOf(path.substring(1, path.lastIndexOf('/')));
            int status;
            String text;
            try {
                Answer answer = injection.say(role, path.endsWith("/inside"), sql);
                status = answer.refused() ? 400 : 200;
                text = answer.refused() ? answer.state() + answer.text() : answer.text();
            } catch (SQLException e) {
                status = 503;
                text = String.valueOf(e.getMessage());
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    HttpResponse<String> post(String path, String sql) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(sql, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public Answer say(Role role, boolean inside, String sql) throws SQLException {
        HttpResponse<String> response = post("/" + role + (inside ? "/inside" : "/alone"), sql);
        if (response.statusCode() == 503) {
            throw new SQLException(response.body());
        }
        return response.statusCode() == 400
                ? new Answer(
                        response.body().substring(0, STATE), response.body().substring(STATE))
                : new Answer("", response.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
