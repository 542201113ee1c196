package pk.nser.db.connection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work in one transaction, on a connection of its own, which goes back to its pool as it came, or on the caller's. */
public final class Transaction {
    private Transaction() {}

    /**
     * What is done.
     *
     * @param <X> what else it may throw
     */
    public interface Work<T, X extends Exception> {
        T in(Connection connection) throws SQLException, X;
    }

    /** Commits what {@code work} did; whatever it throws rolls all of it back. */
    public static <T, X extends Exception> T commit(DataSource database, Work<T, X> work) throws SQLException, X {
        try (Connection connection = database.getConnection()) {
            return commit(connection, work);
        }
    }

    /** The same on a connection that is in no transaction, and in none afterwards. */
    public static <T, X extends Exception> T commit(Connection connection, Work<T, X> work) throws SQLException, X {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.in(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    /** Reads as of one moment, however long the reading takes; nothing is kept of what was written. */
    public static <T, X extends Exception> T view(DataSource database, Work<T, X> work) throws SQLException, X {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return work.in(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
