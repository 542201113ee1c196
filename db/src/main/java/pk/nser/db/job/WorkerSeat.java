package pk.nser.db.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/**
 * The one seat at the queue of a registry: a lock of PostgreSQL, held by a connection that also hears of new jobs. It goes
 * with its process, however that ends, so whoever has it knows that nobody else is at a job. Not thread-safe.
 */
public final class WorkerSeat implements AutoCloseable {
    private static final String LISTEN = SqlFile.read(WorkerSeat.class, "listen.sql");
    private static final String UNLISTEN = SqlFile.read(WorkerSeat.class, "unlisten.sql");

    private final Connection connection;

    private WorkerSeat(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the seat and begins to listen.
     *
     * @param database the BUILD pool; one connection of it is kept
     * @return empty while another has it
     */
    public static Optional<WorkerSeat> take(DataSource database) {
        try {
            Connection connection = database.getConnection();
            WorkerSeat seat = new WorkerSeat(connection);
            boolean taken = false;
            try (Statement statement = connection.createStatement()) {
                taken = BoundSql.number(connection, WorkerSeat.class, "take_seat.sql") == 1;
                if (taken) {
                    statement.execute(LISTEN);
                }
                return taken ? Optional.of(seat) : Optional.empty();
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("taking the worker's seat", e);
        }
    }

    /**
     * Waits until a job was asked for.
     *
     * @param atMost so long at most, a millisecond at least
     * @return true when one was, now or since the last call
     * @throws RegistryUnavailable when the connection is gone, and with it the seat
     */
    public boolean heard(Duration atMost) {
        try {
            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
            return heard != null && heard.length > 0;
        } catch (SQLException e) {
            throw new RegistryUnavailable("waiting for jobs", e);
        }
    }

    /**
     * True when a drop waits, which goes before anything else.
     *
     * @throws RegistryUnavailable when the connection is gone, and with it the seat
     */
    public boolean dropWaits() {
        try {
            return BoundSql.number(connection, WorkerSeat.class, "drop_waits.sql") == 1;
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking for drops", e);
        }
    }

    /** Leaves it to the next. */
    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(UNLISTEN);
            BoundSql.number(connection, WorkerSeat.class, "leave_seat.sql");
            connection.close();
        } catch (SQLException gone) {
            // The lock belongs to the session: when that cannot be told to give it up, it is ended.
            end();
        }
    }

    private void end() {
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException gone) {
            throw new RegistryUnavailable("leaving the worker's seat", gone);
        }
    }
}
