package pk.nser.db.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A REPEATABLE READ transaction beside the caller's, with a connection and a thread of its own: one piece of work at a time.
 * What is not committed when it is closed is undone.
 *
 * @param <T> what a piece of work gives
 */
public final class SideTransaction<T> implements AutoCloseable {
    private static final long ASKED_AGAIN_MILLIS = 200;

    private final Connection connection;
    private final ExecutorService thread;
    private @Nullable Future<T> work;

    /** @param name of the thread */
    public SideTransaction(DataSource database, String name) throws SQLException {
        this.connection = opened(database);
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    private static Connection opened(DataSource database) throws SQLException {
        Connection opened = database.getConnection();
        try {
            opened.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            opened.setAutoCommit(false);
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    /** For statements of the caller, while nothing runs. */
    public Connection connection() {
        return connection;
    }

    /** Lets a piece of work run on the connection; the one before has been waited for. */
    public void begin(Callable<T> piece) {
        work = thread.submit(piece);
    }

    /** What the piece of work gave. */
    public T await() throws SQLException {
        Future<T> running = work;
        if (running == null) {
            throw new IllegalStateException("there is no work to wait for");
        }
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw new IllegalStateException("the work failed", e.getCause());
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                cancel();
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } finally {
            thread.shutdownNow();
        }
    }

    /** Again and again: a piece of work may be between two statements when it is asked. */
    private void cancel() throws SQLException {
        while (work != null && !work.isDone()) {
            connection.unwrap(PGConnection.class).cancelQuery();
            try {
                work.get(ASKED_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // it goes on, or was cancelled as it was asked to be; why it is closed is told elsewhere
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
