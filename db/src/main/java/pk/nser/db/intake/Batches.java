package pk.nser.db.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.SqlFile;

/** The accepted files of the registry, each with its report, and the lock by which they come in one at a time. */
final class Batches {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    Batches(Connection connection) {
        this.connection = connection;
    }

    /** True when this transaction, and no other, may now take in a file. */
    boolean lock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlFile.read(Batches.class, "take_lock.sql"));
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Number of the next batch; a number may stay unused. */
    int next() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlFile.read(Batches.class, "next_batch.sql"));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * Hashes, in hexadecimal, of the files of a boundary set that are not taken in again: the whole file came in with the
     * same cut-offs, or another file came after it, whose corrections it would undo.
     *
     * @param bytes size of the file, -1 for any
     */
    Set<String> settled(String boundarySet, String bands, long bytes) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SqlFile.read(Batches.class, "settled_files.sql"))) {
            statement.setString(1, boundarySet);
            statement.setString(2, bands);
            statement.setLong(3, bytes);
            statement.setLong(4, bytes);
            Set<String> hashes = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.add(HexFormat.of().formatHex(rows.getBytes(1)));
                }
            }
            return hashes;
        }
    }

    /** Keeps the report of an accepted file, and whose data it is (null: the registry's own). */
    void add(IntakeReport report, @Nullable String institution) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SqlFile.read(Batches.class, "insert_batch.sql"))) {
            statement.setInt(1, report.batch());
            statement.setString(2, report.boundarySet());
            statement.setString(3, report.file());
            statement.setBytes(4, HexFormat.of().parseHex(report.sha256()));
            statement.setString(5, json(report));
            statement.setString(6, institution);
            statement.executeUpdate();
        }
    }

    private static String json(IntakeReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report cannot be written as JSON", e);
        }
    }
}
