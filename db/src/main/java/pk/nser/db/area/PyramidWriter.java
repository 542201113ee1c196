package pk.nser.db.area;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/**
 * Writes all tiles and outlines of one areas version in one transaction; closed without {@link #commit()} it leaves everything as it
 * was, so a killed build can be done again. Not thread-safe.
 */
public final class PyramidWriter implements AutoCloseable {
    private static final String[] DELETE = PyramidTables.perZoom("pyramid_delete.sql");
    private static final String DELETE_OUTLINES = SqlFile.read(PyramidWriter.class, "outlines_delete.sql");
    private static final String INSERT_OUTLINE = SqlFile.read(PyramidWriter.class, "outline_insert.sql");
    private static final String INSERT_BORDER_LINE = SqlFile.read(PyramidWriter.class, "border_line_insert.sql");
    private static final int ROWS_AT_ONCE = 1_000;
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
                delete(connection, sql, areasVersion);
            }
            delete(connection, DELETE_OUTLINES, areasVersion);
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
        return writer;
    }

    private static void delete(Connection connection, String sql, String areasVersion) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, areasVersion);
            statement.executeUpdate();
        }
    }

    /** Writes the whole outlines of a level: simplified, in degrees. */
    public void outlines(AreaLevel level, Iterable<ShownOutlines.Outline> outlines) {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_OUTLINE)) {
            WKBWriter wkb = new WKBWriter();
            int waiting = 0;
            insert.setString(1, version());
            insert.setInt(2, level.depth());
            for (ShownOutlines.Outline outline : outlines) {
                insert.setInt(3, outline.areaId());
                insert.setBytes(4, wkb.write(outline.shape()));
                insert.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new RegistryUnavailable("writing outlines of level " + level.code(), e);
        }
    }

    /** Writes the whole border lines of a class: simplified, in degrees. */
    public void borderLine(String styleClass, Geometry line) {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_BORDER_LINE)) {
            insert.setString(1, version());
            insert.setString(2, styleClass);
            insert.setBytes(3, new WKBWriter().write(line));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new RegistryUnavailable("writing border lines of class " + styleClass, e);
        }
    }

    private String version() {
        return new String(areasVersion, StandardCharsets.UTF_8);
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
