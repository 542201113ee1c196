package pk.nser.db.delivery.point;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/** Reads which snapshot stands for an agreement now. */
public final class GivenSnapshots {
    private final DataSource database;

    /** @param database the APP pool */
    public GivenSnapshots(DataSource database) {
        this.database = database;
    }

    /** That of one agreement; empty when none was made, or it was dropped. */
    public Optional<GivenSnapshot> of(int agreement) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        BoundSql.prepare(connection, GivenSnapshots.class, "given_snapshot.sql", agreement);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new GivenSnapshot(row.getString("line"), row.getString("release")))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking for the snapshot of an agreement", e);
        }
    }
}
