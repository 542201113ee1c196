package pk.nser.db.delivery;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.pseudonym.GrantKey;

/**
 * The keys of grants of records, one each, made when first needed and destroyed when the grant is closed: from then on
 * nobody can tell which household a delivered row was (access.md 3.8). Stored wrapped; the master key is a file.
 */
public final class GrantKeys {
    private final DataSource database;
    private final KeyFile master;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param database the BUILD pool
     * @param keys folder of the key files
     * @throws IllegalStateException when the master key is missing or readable by others
     */
    public GrantKeys(DataSource database, Path keys) {
        this.database = database;
        this.master = KeyFile.read(keys, GrantKey.MASTER);
    }

    /** The key of a grant; made when it has none. Two callers at once get the same. */
    public GrantKey of(int grantId) {
        try (Connection connection = database.getConnection()) {
            Optional<byte[]> stored = stored(connection, grantId);
            if (stored.isEmpty()) {
                byte[] made = GrantKey.make(random).wrapped(master, grantId, random);
                BoundSql.run(connection, GrantKeys.class, "insert_key.sql", grantId, made);
                stored = stored(connection, grantId);
            }
            return GrantKey.unwrap(stored.orElseThrow(), master, grantId);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the key of grant " + grantId, e);
        }
    }

    /** Destroys the key of a grant; true when it had one. A backup of the database may still hold it, wrapped. */
    public boolean destroy(int grantId) {
        try (Connection connection = database.getConnection()) {
            return BoundSql.run(connection, GrantKeys.class, "delete_key.sql", grantId) == 1;
        } catch (SQLException e) {
            throw new RegistryUnavailable("destroying the key of grant " + grantId, e);
        }
    }

    private static Optional<byte[]> stored(Connection connection, int grantId) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, GrantKeys.class, "key.sql", grantId);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes("wrapped")) : Optional.empty();
        }
    }
}
