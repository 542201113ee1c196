package pk.nser.db.release;

import java.sql.Connection;
import java.sql.SQLException;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;

/**
 * The one connection through which releases are built and published: it holds a lock that lets only one such work run,
 * and the lock goes with the connection when the process is killed.
 */
final class BuildSession implements AutoCloseable {
    private final Connection connection;

    private BuildSession(Connection connection) {
        this.connection = connection;
    }

    /** @throws ReleaseRefused when another build or publication is running */
    static BuildSession open(Pools pools) throws SQLException {
        Connection connection = pools.of(Role.BUILD).getConnection();
        try {
            if (BoundSql.number(connection, BuildSession.class, "take_lock.sql") == 1) {
                return new BuildSession(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw new ReleaseRefused("another release is being built or published: wait until it is done");
    }

    Connection connection() {
        return connection;
    }

    /** Work of one transaction. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Runs it in a transaction that sees one state of the registry; rolls back when it fails. */
    <T> T transaction(Work<T> work) throws SQLException {
        return transaction(connection, work);
    }

    static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done && !connection.isClosed()) {
                connection.rollback();
            }
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                BoundSql.number(connection, BuildSession.class, "release_lock.sql");
            }
        }
    }
}
