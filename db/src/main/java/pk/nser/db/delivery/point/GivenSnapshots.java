package pk.nser.db.delivery.point;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.delivery.snapshot.Snapshot;
import pk.nser.db.delivery.snapshot.Snapshots;

/** Reads which snapshot stands for an agreement now. */
public final class GivenSnapshots {
    private final DataSource database;

    /** @param database the APP pool */
    public GivenSnapshots(DataSource database) {
        this.database = database;
    }

    /** That of one agreement; empty when none was made, or it was dropped. */
    public Optional<Snapshot> of(int agreement) {
        try (Connection connection = database.getConnection()) {
            return Snapshots.find(connection, agreement);
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking for the snapshot of an agreement", e);
        }
    }
}
