package pk.nser.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import pk.nser.db.connection.Bootstrap;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;

/** The product that is measured: its data folder, database and served release. Only for folders that bench made. */
public final class Product implements AutoCloseable {
    public final Path home;
    public final ClusterAddress cluster;
    public final Pools pools;

    public Product(Path home) throws IOException {
        this.home = home;
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("nser.properties"))) {
            settings.load(reader);
        }
        int port = Integer.parseInt(settings.getProperty("database.port"));
        this.cluster = new ClusterAddress("127.0.0.1", port, "nser", home.resolve("secrets/all"));
        this.pools = new Pools(cluster);
    }

    /** A connection as superuser to the registry database: for the baselines' own tables, and to empty the real ones. */
    public Connection superuser() throws SQLException {
        Connection connection = DriverManager.getConnection(
                cluster.jdbcUrl(false), "postgres", cluster.password(Bootstrap.SUPERUSER_FILE));
        run(connection, "set search_path = pg_catalog, gis");
        return connection;
    }

    /** A connection as superuser to the database of public products. */
    public Connection publicSuperuser() throws SQLException {
        return DriverManager.getConnection(
                cluster.jdbcUrl(true), "postgres", cluster.password(Bootstrap.SUPERUSER_FILE));
    }

    /** The registry database as GDAL names it, without the password. */
    public String ogrSource() {
        return "PG:host=127.0.0.1 port=" + cluster.port() + " dbname=" + cluster.database() + " user=postgres";
    }

    /** What goes into the environment of a tool that is given {@link #ogrSource}. */
    public Map<String, String> ogrPassword() {
        return Map.of("PGPASSWORD", cluster.password(Bootstrap.SUPERUSER_FILE));
    }

    /** The release that is served. */
    public PublishedRelease release() {
        return new Releases(pools.of(Role.PUBLIC)).published().get(0);
    }

    /** Runs one statement. */
    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    public static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        pools.close();
    }
}
