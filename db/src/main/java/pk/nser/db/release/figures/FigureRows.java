package pk.nser.db.release.figures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.StoredFigures;

/**
 * Writes rows of {@code agg.figure} by binary COPY (PostgreSQL manual, COPY, "Binary Format"; arrays as array_send does).
 * Closing without {@link #finish} throws the rows away.
 */
final class FigureRows implements AutoCloseable {
    private static final String SQL = SqlFile.read(FigureRows.class, "copy_figures.sql");
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int INT4_TYPE = 23;
    private static final short COLUMNS = 5;
    private static final int BYTES_BESIDE_TEXT_AND_CELLS = 64;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    FigureRows(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(SQL);
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void write(String release, String tableKey, int areaLevel, int areaId, Figure[] figures) throws SQLException {
        byte[] id = release.getBytes(StandardCharsets.US_ASCII);
        byte[] key = tableKey.getBytes(StandardCharsets.US_ASCII);
        if (buffer.remaining() < BYTES_BESIDE_TEXT_AND_CELLS + id.length + key.length + 8 * figures.length) {
            flush();
        }
        buffer.putShort(COLUMNS);
        buffer.putInt(id.length).put(id);
        buffer.putInt(key.length).put(key);
        buffer.putInt(Short.BYTES).putShort((short) areaLevel);
        buffer.putInt(Integer.BYTES).putInt(areaId);
        buffer.putInt(5 * Integer.BYTES + 8 * figures.length);
        buffer.putInt(1).putInt(0).putInt(INT4_TYPE).putInt(figures.length).putInt(1);
        for (Figure figure : figures) {
            buffer.putInt(Integer.BYTES).putInt(StoredFigures.encode(figure));
        }
    }

    /** Ends the COPY; the rows stand in the caller's transaction. */
    void finish() throws SQLException {
        buffer.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
