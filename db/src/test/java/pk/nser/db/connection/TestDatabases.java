package pk.nser.db.connection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A fresh pair of databases in the test cluster, bootstrapped and migrated like the real ones and dropped on close. The
 * first of a process is made so; the others are copies of it.
 *
 * <p>The cluster is started by {@code ./nser test}, which names its folder in NSER_TEST_CLUSTER: a file {@code port}
 * and the folder {@code secrets}.
 */
public final class TestDatabases implements AutoCloseable {
    private final ClusterAddress address;
    private final Pools pools;

    /** Made when the first test asks. */
    private static final class Migrated {
        static final DatabaseTemplate TEMPLATE = DatabaseTemplate.migrated("template");
    }

    private TestDatabases(ClusterAddress address) {
        this.address = address;
        this.pools = new Pools(address);
    }

    /** Makes the pair; {@code name} (lower-case letters and digits) only helps to recognise it. */
    public static TestDatabases create(String name) {
        return Migrated.TEMPLATE.copy(name);
    }

    /** Makes the pair from nothing, as {@code ./nser up} does. */
    static TestDatabases migrated(String name) {
        ClusterAddress address = fresh(name);
        new Bootstrap(address).run();
        Migrations.run(address);
        return new TestDatabases(address);
    }

    /** Copies a pair that nobody is connected to. */
    static TestDatabases copied(ClusterAddress template, String name) {
        ClusterAddress address = fresh(name);
        TestDatabases copy = new TestDatabases(address);
        copy.inCluster(
                copying(template.database(), address.database()),
                copying(template.publicDatabase(), address.publicDatabase()));
        new Bootstrap(address).run();
        copy.grantAsIn(template.database(), address.database());
        copy.grantAsIn(template.publicDatabase(), address.publicDatabase());
        return copy;
    }

    private static String copying(String template, String database) {
        return "create database " + database + " owner " + Role.OWNER.login() + " template " + template;
    }

    /** PostgreSQL copies all rights but those on the database itself, of which migrations give some as well. */
    private void grantAsIn(String template, String database) {
        texts("select format('grant %s on database %I to %s', privilege_type, '" + database
                        + "', grantee::regrole) from pg_database, aclexplode(datacl) where datname = '" + template
                        + "' and grantee <> 0 order by 1")
                .forEach(this::inCluster);
    }

    private static ClusterAddress fresh(String name) {
        return address(
                "t_" + name + "_" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36));
    }

    /** Where the test cluster has a database, for a test that starts a process of its own. */
    public static ClusterAddress address(String database) {
        String folder = System.getenv("NSER_TEST_CLUSTER");
        if (folder == null) {
            throw new IllegalStateException("NSER_TEST_CLUSTER is not set: run the tests with ./nser test");
        }
        try {
            int port =
                    Integer.parseInt(Files.readString(Path.of(folder, "port")).strip());
            return new ClusterAddress("127.0.0.1", port, database, Path.of(folder, "secrets"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("the test cluster in " + folder + " is not there: run ./nser test", e);
        }
    }

    public ClusterAddress address() {
        return address;
    }

    public Pools pools() {
        return pools;
    }

    /** A connection as the cluster's superuser, for looking behind the walls in tests. */
    public Connection superuser(boolean publicDatabase) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(publicDatabase), "postgres", address.password(Bootstrap.SUPERUSER_FILE));
    }

    /** Runs a statement behind the walls, in the database of the registry. */
    public void run(String sql) {
        try (Connection connection = superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of its rows. */
    public List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return texts;
    }

    /** The first column of the first row. */
    public long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    private void inCluster(String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        address.jdbcUrl("postgres"), "postgres", address.password(Bootstrap.SUPERUSER_FILE));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    @Override
    public void close() {
        pools.close();
        inCluster(
                "drop database if exists " + address.database() + " with (force)",
                "drop database if exists " + address.publicDatabase() + " with (force)");
    }
}
