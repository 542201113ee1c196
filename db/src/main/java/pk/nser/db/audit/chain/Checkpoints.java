package pk.nser.db.audit.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/**
 * Verifies the audit log, and signs what it has verified (access.md 3.5). The signing key belongs to whoever runs the
 * commands and the worker; the serving process, which writes the log, can read neither the key nor the log.
 */
public final class Checkpoints {
    private final DataSource database;
    private final CheckpointFile file;
    private final Path keys;

    /**
     * Begins with nothing read.
     *
     * @param database the BUILD pool
     * @param folder where the checkpoints are kept, outside the database
     * @param keys folder of the key files
     */
    public Checkpoints(DataSource database, Path folder, Path keys) {
        this.database = database;
        this.file = new CheckpointFile(folder);
        this.keys = keys;
    }

    /** Replays the whole chain and compares it with every checkpoint. Needs the verifying key alone. */
    public Verification verify() {
        PublicKey key = CheckpointKey.verifying(keys);
        List<Finding> findings = new ArrayList<>();
        List<Checkpoint> checkpoints = file.read(key, findings);
        Replay replay = new Replay(Checkpoint.BEGINNING, checkpoints, findings);
        inOneView(connection -> {
            replay.run(connection);
            return Instant.EPOCH;
        });
        long behind = checkpoints.isEmpty()
                ? 0
                : checkpoints.get(checkpoints.size() - 1).seq();
        return new Verification(
                replay.count(), replay.seq(), checkpoints.size(), behind, CheckpointKey.name(key), findings);
    }

    /**
     * Replays what came since the last checkpoint and signs the new end; when nothing came, the last one stands.
     *
     * @throws IllegalStateException when the chain does not hold, telling where: then nothing is signed
     */
    public Checkpoint make() {
        KeyPair pair = CheckpointKey.signing(keys);
        try {
            FileChannel held = file.hold();
            try {
                return make(pair);
            } finally {
                held.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the checkpoints cannot be left", e);
        }
    }

    private Checkpoint make(KeyPair pair) {
        List<Finding> findings = new ArrayList<>();
        List<Checkpoint> known = file.read(pair.getPublic(), findings);
        Checkpoint last = known.isEmpty() ? Checkpoint.BEGINNING : known.get(known.size() - 1);
        Replay replay = new Replay(last, List.of(), findings);
        Instant now = inOneView(connection -> {
            compareLast(connection, last, findings);
            replay.run(connection);
            return now(connection);
        });
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the audit log does not hold, nothing is signed: "
                    + findings.get(0).where() + " " + findings.get(0).what() + " ('audit verify' tells all)");
        }
        if (replay.seq() == last.seq() && !known.isEmpty()) {
            return last;
        }
        Checkpoint made = new Checkpoint(replay.seq(), Link.hex(replay.hash()), replay.count(), now);
        file.append(made, pair);
        return made;
    }

    private static void compareLast(Connection connection, Checkpoint last, List<Finding> findings)
            throws SQLException {
        if (last.seq() > 0
                && !BoundSql.text(connection, Checkpoints.class, "hash_of_event.sql", last.seq())
                        .equals(Optional.of(last.hash()))) {
            findings.add(Finding.event(last.seq(), "is not what the last checkpoint knew"));
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Checkpoints.class, "now.sql");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private interface Reading {
        Instant read(Connection connection) throws SQLException;
    }

    /** Events, end and time as of one moment, however long the reading takes. */
    private Instant inOneView(Reading reading) {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reading.read(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the audit log", e);
        }
    }
}
