package pk.nser.db.delivery.snapshot;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.household.GeoTag;

/**
 * Writes rows of a snapshot by COPY (PostgreSQL manual, COPY, "Text Format"). Closing without {@link #finish} throws them
 * away. Places are kept to five decimals, about a metre.
 */
final class SnapshotCopy implements RowTarget, AutoCloseable {
    /** Zoom of the tiles whose Morton code orders the points, some 38 m wide at the equator. */
    static final int CELL_ZOOM = 20;

    private static final double DECIMALS = 100_000;
    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final RecordSchema schema;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER_CHARACTERS);
    private long rows;

    SnapshotCopy(Connection connection, RecordSchema schema, String sql) throws SQLException {
        this.schema = schema;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    @Override
    public void row(List<? extends @Nullable Object> values, @Nullable GeoTag place, int area) throws SQLException {
        if (values.size() != schema.columns().size() || schema.points() != (place != null)) {
            throw new IllegalArgumentException("a row that is not one of the snapshot's schema");
        }
        for (int i = 0; i < values.size(); i++) {
            add(i > 0, values.get(i));
        }
        if (place != null) {
            GeoTag kept = new GeoTag(rounded(place.longitude()), rounded(place.latitude()));
            add(true, kept.longitude());
            add(true, kept.latitude());
            add(true, area);
            add(true, kept.cell(CELL_ZOOM));
        }
        buffer.append('\n');
        rows++;
        if (buffer.length() >= BUFFER_CHARACTERS) {
            flush();
        }
    }

    /** Rows taken so far. */
    long rows() {
        return rows;
    }

    /** Ends the COPY; the rows stand in the caller's transaction. */
    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    private void add(boolean further, @Nullable Object value) {
        if (further) {
            buffer.append('\t');
        }
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> buffer.append("\\\\");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                case '\t' -> buffer.append("\\t");
                default -> buffer.append(character);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * DECIMALS) / DECIMALS;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
