package pk.nser.db.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.intake.csv.SourceBytes;
import pk.nser.db.progress.Progress;

/**
 * Temporary tables that hold a file's accepted households until they are merged. They vanish with the transaction, or
 * with the session when the process is killed.
 */
final class Staging {
    private static final String COPY_HOUSEHOLD = SqlFile.read(Staging.class, "copy_household.sql");
    private static final String COPY_MEMBER = SqlFile.read(Staging.class, "copy_member.sql");
    private static final String COPY_IDENTITY = SqlFile.read(Staging.class, "copy_identity.sql");

    private final Connection connection;

    Staging(Connection connection) {
        this.connection = connection;
    }

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {"household", "member", "identity", "skip"}) {
                statement.execute(SqlFile.read(Staging.class, "stage_" + table + ".sql"));
            }
        }
    }

    /**
     * Fills the tables with what {@code reading} reads.
     *
     * @param bytes of the file, -1 when not known
     * @throws pk.nser.db.intake.row.FileRefused when nothing of the file can be taken in
     */
    Reading.Read fill(Reading reading, SourceBytes source, long bytes, Progress progress) throws SQLException {
        FutureTask<Reading.Read> running = new FutureTask<>(reading);
        Thread thread = new Thread(running, "intake-reading");
        thread.setDaemon(true);
        thread.start();
        try {
            progress.begin("reading and checking", bytes < 0 ? "households" : "bytes", bytes);
            long households = 0;
            Chunk chunk = reading.next(running);
            while (chunk != null) {
                households += chunk.households.rows();
                copy(chunk);
                reading.giveBack(chunk);
                progress.at(bytes < 0 ? households : source.bytes());
                chunk = reading.next(running);
            }
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was interrupted");
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } finally {
            running.cancel(true);
        }
    }

    private static RuntimeException told(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException known) {
            return known;
        }
        if (cause instanceof IOException io) {
            return new UncheckedIOException("the file of households cannot be read", io);
        }
        return new IllegalStateException("the reading of households broke off", cause);
    }

    private void copy(Chunk chunk) throws SQLException {
        chunk.households.send(connection, COPY_HOUSEHOLD);
        chunk.members.send(connection, COPY_MEMBER);
        chunk.identities.send(connection, COPY_IDENTITY);
    }
}
