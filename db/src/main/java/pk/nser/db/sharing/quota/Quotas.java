package pk.nser.db.sharing.quota;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Usage;

/**
 * Takes out of the quotas of agreements. The database does it in one call: of any number of takers at once none passes a
 * quota by one, and what a taker reserved and never settled returns after an hour.
 */
public final class Quotas {
    private final DataSource database;

    /** @param database the APP or the BUILD pool */
    public Quotas(DataSource database) {
        this.database = database;
    }

    /**
     * Reserves, or takes nothing.
     *
     * @param households distinct ones that were not delivered before
     * @param rows that are about to be delivered
     * @param most the narrowest quota among the papers of the holder
     */
    public Reservation reserve(int agreement, long households, long rows, Quota most) {
        try (Connection connection = database.getConnection()) {
            return reserve(connection, agreement, households, rows, most);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reserving out of the quota of agreement " + agreement, e);
        }
    }

    /**
     * The same inside the caller's transaction: what it rolls back was never taken. Until it ends, others who take out of the
     * quotas of the agreement wait.
     */
    public static Reservation reserve(Connection connection, int agreement, long households, long rows, Quota most)
            throws SQLException {
        long number = BoundSql.number(
                connection,
                Quotas.class,
                "reserve.sql",
                agreement,
                households,
                rows,
                most.households(),
                most.rowsPerDay());
        return switch ((int) Math.max(number, -3)) {
            case -1 -> new Reservation.Refused(Reservation.Reason.HOUSEHOLDS);
            case -2 -> new Reservation.Refused(Reservation.Reason.ROWS_PER_DAY);
            case -3 -> new Reservation.Refused(Reservation.Reason.AGREEMENT);
            default -> new Reservation.Held(number);
        };
    }

    /**
     * Ends a reservation with what was delivered; the rest returns.
     *
     * @return false when there is no such reservation, its hour may be over, or more was delivered than reserved
     */
    public boolean settle(Reservation.Held held, long households, long rows) {
        try (Connection connection = database.getConnection()) {
            return settle(connection, held, households, rows);
        } catch (SQLException e) {
            throw new RegistryUnavailable("settling a reservation", e);
        }
    }

    /** The same inside the caller's transaction. */
    public static boolean settle(Connection connection, Reservation.Held held, long households, long rows)
            throws SQLException {
        return BoundSql.number(connection, Quotas.class, "settle.sql", held.id(), households, rows) == 1;
    }

    /** What an agreement has used, reservations included. */
    public Usage used(int agreement) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Quotas.class, "used.sql", agreement);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Usage(row.getLong("households"), row.getLong("rows_today"));
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading what agreement " + agreement + " has used", e);
        }
    }
}
