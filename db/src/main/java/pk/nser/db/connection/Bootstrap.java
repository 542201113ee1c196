package pk.nser.db.connection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the login roles and the two empty databases of a cluster, as its superuser, and takes from PUBLIC whatever
 * PostgreSQL and PostGIS give it by default (access.md section 2 and 3.3). Harmless when everything is there.
 *
 * <p>PostGIS lives in the schema {@code gis} of the registry database alone; the public database has none, so its
 * estimate functions cannot leak household densities.
 */
public final class Bootstrap {
    /** Password file of the cluster's superuser. */
    public static final String SUPERUSER_FILE = "superuser.password";

    private static final String SUPERUSER = "postgres";

    /** Roles belong to the whole cluster: two bootstraps at once would trip over each other's ALTER ROLE. */
    private static final long LOCK = 0x4E534552L;

    private final ClusterAddress address;

    public Bootstrap(ClusterAddress address) {
        this.address = address;
    }

    /** Makes what is missing. */
    public void run() {
        try (Connection cluster = connect("postgres")) {
            run(cluster, "select pg_advisory_lock(" + LOCK + ")");
            for (Role role : Role.values()) {
                makeRole(cluster, role);
            }
            makeDatabase(cluster, address.database());
            makeDatabase(cluster, address.publicDatabase());
            prepare(address.database(), true);
            prepare(address.publicDatabase(), false);
        } catch (SQLException e) {
            throw new RegistryUnavailable("making the roles and databases", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(database), SUPERUSER, address.password(SUPERUSER_FILE));
    }

    /** Also undoes what a role changed of itself, which PostgreSQL lets every role do: its password and settings. */
    private void makeRole(Connection cluster, Role role) throws SQLException {
        String password = address.password(role.passwordFile());
        String verb = exists(cluster, "select 1 from pg_roles where rolname = ?", role.login()) ? "alter" : "create";
        run(
                cluster,
                verb + " role " + role.login()
                        + " login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls password "
                        + quoted(password));
        run(cluster, "alter role " + role.login() + " reset all");
        if (role.readOnly()) {
            run(cluster, "alter role " + role.login() + " set default_transaction_read_only = on");
        }
    }

    private void makeDatabase(Connection cluster, String name) throws SQLException {
        if (!exists(cluster, "select 1 from pg_database where datname = ?", name)) {
            run(
                    cluster,
                    "create database " + name + " owner " + Role.OWNER.login() + " encoding 'UTF8' template template0");
        }
        run(cluster, "revoke all on database " + name + " from public");
        run(cluster, "revoke connect on database postgres from public");
        run(cluster, "revoke connect on database template1 from public");
        for (Role role : Role.values()) {
            run(cluster, "alter role " + role.login() + " in database " + name + " reset all");
            boolean publicSide = name.equals(address.publicDatabase());
            if (role == Role.BUILD || role == Role.OWNER || role.inPublicDatabase() == publicSide) {
                run(cluster, "grant connect on database " + name + " to " + role.login());
            }
        }
    }

    private void prepare(String database, boolean registry) {
        try (Connection connection = connect(database)) {
            run(connection, "drop schema if exists public");
            String owner = Role.OWNER.login();
            CatalogueRights.close(connection);
            run(connection, "alter default privileges for role " + owner + " revoke execute on functions from public");
            if (registry) {
                run(connection, "create schema if not exists gis authorization " + owner);
                run(connection, "create extension if not exists postgis schema gis");
                run(connection, "revoke all on all tables in schema gis from public");
                run(connection, "revoke execute on all functions in schema gis from public");
                for (Role role : new Role[] {Role.OWNER, Role.BUILD, Role.LOAD}) {
                    run(connection, "grant usage on schema gis to " + role.login());
                    run(connection, "grant execute on all functions in schema gis to " + role.login());
                    run(connection, "grant select on gis.spatial_ref_sys to " + role.login());
                    run(
                            connection,
                            "alter role " + role.login() + " in database " + database
                                    + " set search_path = pg_catalog, gis");
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("preparing the database " + database, e);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
