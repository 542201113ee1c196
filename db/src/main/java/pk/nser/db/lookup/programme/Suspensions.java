package pk.nser.db.lookup.programme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/** The suspensions of agreements of category iii.b: the unit reads and lifts them; what serves cannot. */
public final class Suspensions {
    private final DataSource database;

    /** @param database the BUILD pool */
    public Suspensions(DataSource database) {
        this.database = database;
    }

    /** Those in force, the oldest first. */
    public List<Suspension> inForce() {
        List<Suspension> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Suspensions.class, "suspensions.sql");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(new Suspension(
                        row.getInt("agreement_id"),
                        row.getObject("suspended_at", OffsetDateTime.class).toInstant(),
                        row.getInt("asked"),
                        row.getInt("missed")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading suspensions", e);
        }
        return all;
    }

    /**
     * Lifts the suspension of an agreement; who did it and why is kept.
     *
     * @return false when none is in force
     * @throws IllegalArgumentException when nobody or no reason is named
     */
    public boolean lift(int agreement, String by, String reason) {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a suspension is lifted by somebody and for a reason");
        }
        try (Connection connection = database.getConnection()) {
            return BoundSql.run(connection, Suspensions.class, "lift.sql", by, reason, agreement) == 1;
        } catch (SQLException e) {
            throw new RegistryUnavailable("lifting a suspension", e);
        }
    }
}
