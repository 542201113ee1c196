package pk.nser.db.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;

/**
 * One at a time makes or drops what an agreement is given, in whatever process; and nobody tidies up meanwhile. Held by a
 * connection: when its process is killed, it is free.
 */
public final class MakingLock implements AutoCloseable {
    private final Connection connection;

    private MakingLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until nobody else works on the agreement.
     *
     * @param database the BUILD pool
     */
    public static MakingLock of(DataSource database, int agreement) throws SQLException {
        MakingLock lock = new MakingLock(database.getConnection());
        boolean taken = false;
        try {
            BoundSql.number(lock.connection, MakingLock.class, "lock_agreement.sql", agreement);
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                lock.close();
            }
        }
    }

    /** That of nobody working on any agreement; empty when somebody does. */
    public static Optional<MakingLock> alone(DataSource database) throws SQLException {
        MakingLock lock = new MakingLock(database.getConnection());
        boolean taken = false;
        try {
            taken = BoundSql.number(lock.connection, MakingLock.class, "lock_all.sql") == 1;
            return taken ? Optional.of(lock) : Optional.empty();
        } finally {
            if (!taken) {
                lock.close();
            }
        }
    }

    /** The connection that holds it, in no transaction. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (connection.isValid(1)) {
                BoundSql.number(connection, MakingLock.class, "unlock.sql");
            }
        }
    }
}
