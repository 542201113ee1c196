package pk.nser.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;
import pk.nser.server.fixture.TinyTokens;
import pk.nser.server.http.WebServer;
import pk.nser.server.settings.Settings;

/** The tiny country in real databases behind a running server on free ports. */
final class ServedCountry implements AutoCloseable {
    /** Made once for all tests that only read; dropped when the tests end. */
    private static final class Shared {
        static final ServedCountry COUNTRY = start("served");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(COUNTRY::close));
        }
    }

    private final TestDatabases databases;
    private final Wiring.Serving serving;

    private ServedCountry(TestDatabases databases, Wiring.Serving serving) {
        this.databases = databases;
        this.serving = serving;
    }

    static ServedCountry shared() {
        return Shared.COUNTRY;
    }

    /** A country of its own, for tests that change or break something. */
    static ServedCountry start(String name) {
        TestDatabases databases = TinyDatabases.create(name);
        return new ServedCountry(databases, serve(databases.address(), Map.of()));
    }

    /** A server on free ports. */
    static Wiring.Serving serve(ClusterAddress cluster, Map<String, String> more) {
        Map<String, String> environment =
                new java.util.HashMap<>(Map.of("NSER_HTTP_PORT", "0", "NSER_OPERATOR_PORT", "0"));
        environment.putAll(more);
        return Wiring.serve(Settings.read(Path.of("nowhere"), environment), cluster);
    }

    TestDatabases databases() {
        return databases;
    }

    TinyTokens tokens() {
        return TinyDatabases.tokens(databases);
    }

    Asker asker() {
        return new Asker(serving.port());
    }

    Asker operator() {
        return new Asker(serving.operatorPort());
    }

    int port() {
        return serving.port();
    }

    /** The running server's own list. */
    List<WebServer.Route> routes() {
        return serving.web().routes();
    }

    @Override
    public void close() {
        serving.close();
        databases.close();
    }
}
