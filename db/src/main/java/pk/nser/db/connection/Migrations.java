package pk.nser.db.connection;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings both databases to the state of this build: plain .sql files, run by Flyway as the owner role. */
public final class Migrations {
    private static final String FOLDER = "classpath:pk/nser/db/connection/";

    private Migrations() {}

    /**
     * Runs what is missing in both databases.
     *
     * @throws RegistryUnavailable when a database is away or a migration fails; the failed one is rolled back
     */
    public static void run(ClusterAddress address) {
        run(address, false, "nser");
        run(address, true, "nser_public");
    }

    private static void run(ClusterAddress address, boolean publicDatabase, String folder) {
        try {
            Flyway.configure()
                    .dataSource(
                            address.jdbcUrl(publicDatabase),
                            Role.OWNER.login(),
                            address.password(Role.OWNER.passwordFile()))
                    .locations(FOLDER + folder)
                    .defaultSchema("migration")
                    .createSchemas(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new RegistryUnavailable("migrating the database " + folder, e);
        }
    }
}
