package pk.nser.db.release.cube;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/**
 * Reads the rows of a {@code COPY ... TO STDOUT (format binary)} whose columns are all integers, booleans or null.
 * Source: PostgreSQL manual, COPY, "Binary Format". The server sends one row a message, the header before the first and
 * the trailer (-1 fields) in the last.
 */
final class CopyRows {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FLAGS_BYTES = 4;

    private final CopyOut copy;
    private boolean headerRead;

    CopyRows(CopyOut copy) {
        this.copy = copy;
    }

    /** Fills {@code row} with the next row's columns (null as 0, true as 1); false at the end. */
    boolean next(int[] row) throws SQLException {
        byte @Nullable [] message = copy.readFromCopy();
        if (message == null) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(message);
        if (!headerRead) {
            skipHeader(bytes);
            headerRead = true;
            if (!bytes.hasRemaining()) {
                return next(row);
            }
        }
        int fields = bytes.getShort();
        if (fields < 0) {
            return next(row);
        }
        if (fields != row.length) {
            throw new IllegalStateException("a row of " + fields + " columns where " + row.length + " were expected");
        }
        for (int i = 0; i < fields; i++) {
            row[i] = field(bytes);
        }
        return true;
    }

    private static int field(ByteBuffer bytes) {
        int length = bytes.getInt();
        return switch (length) {
            case -1 -> 0;
            case 1 -> bytes.get();
            case 2 -> bytes.getShort();
            case 4 -> bytes.getInt();
            default -> throw new IllegalStateException("a column of " + length + " bytes is not an integer");
        };
    }

    private static void skipHeader(ByteBuffer bytes) {
        byte[] signature = new byte[SIGNATURE.length];
        bytes.get(signature);
        if (!Arrays.equals(signature, SIGNATURE)) {
            throw new IllegalStateException("not a binary COPY");
        }
        bytes.position(bytes.position() + FLAGS_BYTES);
        bytes.position(bytes.position() + FLAGS_BYTES + bytes.getInt(bytes.position()));
    }
}
