package pk.nser.db.delivery.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.delivery.GrantKeys;
import pk.nser.db.delivery.MakingLock;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.delivery.snapshot.Snapshots;
import pk.nser.db.grant.scope.Standing;

/**
 * Drops what an agreement was given: expiry is physical (access.md 3.3). Each step does nothing where it was done before, so a
 * run that was killed is run again.
 */
public final class Dropping {
    private final DataSource database;
    private final GrantKeys keys;
    private final DeliveryFolder folder;

    /** @param database the BUILD pool */
    public Dropping(DataSource database, GrantKeys keys, DeliveryFolder folder) {
        this.database = database;
        this.keys = keys;
        this.folder = folder;
    }

    /**
     * Drops all of an agreement that is over: what tells of its files, its tables, its files, and last the key without which
     * nobody can tell any more which household a row was. Waits for whoever makes a file of it.
     *
     * @return how many files there were, manifests and drafts too
     * @throws IllegalArgumentException when there is no such agreement of records, or it is not over
     */
    public int drop(int agreement) {
        try (MakingLock lock = MakingLock.of(database, agreement)) {
            int grant = grantOver(lock.connection(), agreement);
            BoundSql.run(lock.connection(), Dropping.class, "delete_deliveries.sql", grant);
            Snapshots.drop(lock.connection(), agreement);
            int files = folder.clear(agreement, Set.of());
            keys.destroy(grant);
            return files;
        } catch (SQLException e) {
            throw new RegistryUnavailable("dropping what agreement " + agreement + " was given", e);
        } catch (IOException e) {
            throw new UncheckedIOException("dropping the files of agreement " + agreement, e);
        }
    }

    /** The grant of an agreement that is over. Reads nothing else of its paper, which this build may not know any more. */
    private static int grantOver(Connection connection, int agreement) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Dropping.class, "given.sql", agreement);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalArgumentException("there is no agreement " + agreement + " that gives records");
            }
            Standing standing = Standing.ofCode(row.getString("state"));
            if (standing != Standing.REVOKED && standing != Standing.ENDED) {
                throw new IllegalArgumentException("agreement " + agreement + " is not over, it is " + standing.code());
            }
            return row.getInt("grant_id");
        }
    }

    /**
     * Deletes what killed runs left in the folder: drafts, and files of which no record tells. Does nothing while a file is
     * made.
     *
     * @return how many files were deleted
     */
    public int sweep() {
        try {
            Optional<MakingLock> alone = MakingLock.alone(database);
            if (alone.isEmpty()) {
                return 0;
            }
            MakingLock lock = alone.get();
            try (lock) {
                int deleted = 0;
                for (int agreement : folder.agreements()) {
                    deleted += folder.clear(agreement, told(agreement));
                }
                return deleted;
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("sweeping the files of agreements", e);
        } catch (IOException e) {
            throw new UncheckedIOException("sweeping the files of agreements", e);
        }
    }

    private Set<String> told(int agreement) {
        Set<String> told = new HashSet<>();
        for (Delivery delivery : new Deliveries(database).of(agreement)) {
            told.add(delivery.file());
            told.add(DeliveryFolder.manifest(delivery.file()));
        }
        return told;
    }
}
