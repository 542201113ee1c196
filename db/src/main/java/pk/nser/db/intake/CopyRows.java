package pk.nser.db.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import pk.nser.db.household.GeoTag;

/**
 * Rows in PostgreSQL's binary COPY format (file format version 1), written to one growing buffer and sent whole. Each
 * field is its length in bytes and its big-endian value; points are EWKB, little-endian, SRID 4326.
 */
final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int LONGEST_FIXED = 32;
    private static final int EWKB_POINT_WITH_SRID = 0x20000001;
    private static final int WGS84 = 4326;

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int rows;

    CopyRows() {
        clear();
    }

    void clear() {
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        Arrays.fill(bytes, SIGNATURE.length, SIGNATURE.length + 8, (byte) 0);
        size = SIGNATURE.length + 8;
        rows = 0;
    }

    int rows() {
        return rows;
    }

    /** Begins a row of so many fields. */
    CopyRows row(int fields) {
        room(LONGEST_FIXED);
        raw2(fields);
        rows++;
        return this;
    }

    CopyRows int2(int value) {
        room(LONGEST_FIXED);
        raw4(2);
        raw2(value);
        return this;
    }

    CopyRows int4(int value) {
        room(LONGEST_FIXED);
        raw4(4);
        raw4(value);
        return this;
    }

    CopyRows int8(long value) {
        room(LONGEST_FIXED);
        raw4(8);
        raw4((int) (value >>> 32));
        raw4((int) value);
        return this;
    }

    CopyRows float4(float value) {
        return int4(Float.floatToIntBits(value));
    }

    CopyRows bool(boolean value) {
        room(LONGEST_FIXED);
        raw4(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyRows text(@Nullable String value) {
        return bytea(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows bytea(byte @Nullable [] value) {
        if (value == null) {
            return none();
        }
        room(LONGEST_FIXED + value.length);
        raw4(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    CopyRows point(@Nullable GeoTag geotag) {
        if (geotag == null) {
            return none();
        }
        room(LONGEST_FIXED);
        raw4(25);
        bytes[size++] = 1;
        raw4(Integer.reverseBytes(EWKB_POINT_WITH_SRID));
        raw4(Integer.reverseBytes(WGS84));
        little8(geotag.longitude());
        little8(geotag.latitude());
        return this;
    }

    private CopyRows none() {
        room(LONGEST_FIXED);
        raw4(-1);
        return this;
    }

    /** Sends the rows through the COPY statement. */
    void send(Connection connection, String copy) throws SQLException {
        if (rows == 0) {
            return;
        }
        room(LONGEST_FIXED);
        raw2(-1);
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(bytes, 0, size);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private void room(int needed) {
        if (bytes.length - size < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + needed));
        }
    }

    private void raw2(int value) {
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void raw4(int value) {
        raw2(value >> 16);
        raw2(value);
    }

    private void little8(double value) {
        long bits = Long.reverseBytes(Double.doubleToLongBits(value));
        raw4((int) (bits >>> 32));
        raw4((int) bits);
    }
}
