package pk.nser.db.connection;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes from PUBLIC what PostgreSQL's catalogue tells everybody about tables that he may not read: how many rows and
 * pages they have, how often they were read and written, how large they are on disk (access.md section 2); and the
 * writing of large objects. Superusers keep all of it, the owner of the schemas keeps {@code pg_class} for migrations.
 */
final class CatalogueRights {
    private CatalogueRights() {}

    /** Does so in the database of the connection, as superuser; harmless twice. */
    static void close(Connection connection) throws SQLException {
        Bootstrap.run(connection, SqlFile.read(CatalogueRights.class, "close_catalogue.sql"));
    }
}
