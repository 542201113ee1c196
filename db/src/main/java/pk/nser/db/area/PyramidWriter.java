package pk.nser.db.area;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import pk.nser.db.connection.RegistryUnavailable;

/**
 * Writes all tiles of one areas version in one transaction; closed without {@link #commit()} it leaves everything as it
 * was, so a killed build can be done again. Not thread-safe.
 */
public final class PyramidWriter implements AutoCloseable {
    private static final String[] DELETE = PyramidTables.perZoom("pyramid_delete.sql");
    private static final String[] COPY = PyramidTables.perZoom("pyramid_copy.sql");

    /** Signature, flags and header extension of a binary COPY, as PostgreSQL documents it. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final short COLUMNS = 5;
    private static final short END = -1;

    private final Connection connection;
    private final byte[] areasVersion;

    /** One tile: its column from the west, its row from the north, and its geometry as {@code tiles} keeps it. */
    public static final class Tile {
        private final int x;
        private final int y;
        private final byte[] parts;

        /** @param parts not copied */
        public Tile(int x, int y, byte[] parts) {
            this.x = x;
            this.y = y;
            this.parts = parts;
        }
    }

    private PyramidWriter(Connection connection, byte[] areasVersion) {
        this.connection = connection;
        this.areasVersion = areasVersion;
    }

    static PyramidWriter begin(Connection connection, String areasVersion) throws SQLException {
        PyramidWriter writer = new PyramidWriter(connection, areasVersion.getBytes(StandardCharsets.UTF_8));
        try {
            connection.setAutoCommit(false);
            for (String sql : DELETE) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, areasVersion);
                    statement.executeUpdate();
                }
            }
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
        return writer;
    }

    /** Writes the tiles of a level at a zoom. */
    public void areas(AreaLevel level, int z, Iterable<Tile> tiles) {
        copy(level.depth(), z, tiles);
    }

    /** Writes the border lines of a zoom. */
    public void borderLines(int z, Iterable<Tile> tiles) {
        copy(PyramidTables.BORDER_LINES, z, tiles);
    }

    /** Lets everybody see what was written. */
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new RegistryUnavailable("committing the tiles", e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new RegistryUnavailable("ending the writing of tiles", e);
        }
    }

    private void copy(int depth, int z, Iterable<Tile> tiles) {
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY[z]);
            try {
                copy.writeToCopy(HEADER, 0, HEADER.length);
                for (Tile tile : tiles) {
                    byte[] row = row(depth, tile);
                    copy.writeToCopy(row, 0, row.length);
                }
                copy.writeToCopy(new byte[] {(byte) END, (byte) END}, 0, 2);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("writing tiles of zoom " + z, e);
        }
    }

    private byte[] row(int depth, Tile tile) {
        ByteArrayOutputStream row = new ByteArrayOutputStream(tile.parts.length + areasVersion.length + 40);
        row.writeBytes(ByteBuffer.allocate(2).putShort(COLUMNS).array());
        row.writeBytes(length(areasVersion.length));
        row.writeBytes(areasVersion);
        row.writeBytes(ByteBuffer.allocate(6).putInt(2).putShort((short) depth).array());
        row.writeBytes(ByteBuffer.allocate(8).putInt(4).putInt(tile.x).array());
        row.writeBytes(ByteBuffer.allocate(8).putInt(4).putInt(tile.y).array());
        row.writeBytes(length(tile.parts.length));
        row.writeBytes(tile.parts);
        return row.toByteArray();
    }

    private static byte[] length(int bytes) {
        return ByteBuffer.allocate(4).putInt(bytes).array();
    }
}
