package pk.nser.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import pk.nser.db.connection.Bootstrap;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;
import pk.nser.server.fixture.TinyTokens;
import pk.nser.server.listen.WebServer;
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

    /** Tests ask for everything at once. What people may ask in a second is tried with {@code more}. */
    private static final String CRAWLERS_PACE = "1000000";

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
        return serve(cluster, more, Path.of("nowhere"));
    }

    /** A server on free ports with a folder of deliveries. */
    static Wiring.Serving serve(ClusterAddress cluster, Map<String, String> more, Path deliveries) {
        Map<String, String> environment = new java.util.HashMap<>(Map.of(
                "NSER_HTTP_PORT", "0", "NSER_OPERATOR_PORT", "0", "NSER_HTTP_PRIVATE_PER_SECOND", CRAWLERS_PACE));
        environment.putAll(more);
        return Wiring.serve(Settings.read(Path.of("nowhere"), environment), cluster, deliveries);
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

    /** Runs a statement as the superuser in one of the databases. */
    void change(String sql, boolean publicDatabase) {
        try (Connection connection = databases.superuser(publicDatabase);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends every connection to these two databases and lets none in, or lets them in again. */
    void lockOut(boolean out) {
        ClusterAddress address = databases.address();
        String cluster = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(cluster, "postgres", address.password(Bootstrap.SUPERUSER_FILE));
                Statement statement = connection.createStatement()) {
            for (String name : List.of(address.publicDatabase(), address.database())) {
                statement.execute("alter database " + name + " with allow_connections " + !out);
                if (out) {
                    statement.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("locking out", e);
        }
    }

    @Override
    public void close() {
        serving.close();
        databases.close();
    }
}
