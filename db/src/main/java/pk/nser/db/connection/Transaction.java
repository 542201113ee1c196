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
        return ended(connection, work, Connection::commit);
    }

    /** Reads as of one moment, however long the reading takes; nothing is kept of what was written. */
    public static <T, X extends Exception> T view(DataSource database, Work<T, X> work) throws SQLException, X {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return ended(connection, work, Connection::rollback);
        }
    }

    /** Lets the rest of this transaction join and sort millions of rows in memory instead of in files. */
    public static void useMemory(Connection connection) throws SQLException {
        BoundSql.text(connection, Transaction.class, "use_memory.sql");
    }

    private interface End {
        void of(Connection connection) throws SQLException;
    }

    private static <T, X extends Exception> T ended(Connection connection, Work<T, X> work, End end)
            throws SQLException, X {
        connection.setAutoCommit(false);
        T result;
        boolean ended = false;
        try {
            result = work.in(connection);
            end.of(connection);
            ended = true;
        } finally {
            if (!ended) {
                undo(connection);
            }
        }
        connection.setAutoCommit(true);
        return result;
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            // a connection that is gone undoes its work by itself; told, this would hide why the work failed
        }
    }
}
