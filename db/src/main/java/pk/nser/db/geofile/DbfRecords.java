package pk.nser.db.geofile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a {@code .dbf} file (dBASE III), one after the other, as text, whole numbers, decimals and booleans.
 *
 * <p>Text in a broken character set carries U+FFFD. Dates stay text ({@code YYYYMMDD}); memos are not read.
 */
final class DbfRecords {
    private static final int HEADER_BYTES = 32;
    private static final int END_OF_FIELDS = 0x0D;
    private static final int END_OF_FILE = 0x1A;
    private static final int MAX_WHOLE_DIGITS = 18;

    private final DataInputStream in;
    private final Charset charset;
    private final List<Column> columns = new ArrayList<>();
    private final int recordBytes;
    private final long total;
    private long row;
    private boolean deleted;

    DbfRecords(InputStream in, Charset charset) throws IOException {
        this.in = new DataInputStream(in);
        this.charset = charset;
        ByteBuffer header = block(HEADER_BYTES);
        total = Integer.toUnsignedLong(header.getInt(4));
        int headerBytes = Short.toUnsignedInt(header.getShort(8));
        recordBytes = Short.toUnsignedInt(header.getShort(10));
        if (headerBytes <= HEADER_BYTES || recordBytes < 1) {
            throw new IOException("the .dbf does not begin like a dBASE table");
        }
        readColumns(block(headerBytes - HEADER_BYTES));
    }

    private void readColumns(ByteBuffer fields) throws IOException {
        int used = 1;
        while (fields.remaining() >= HEADER_BYTES && fields.get(fields.position()) != END_OF_FIELDS) {
            byte[] field = new byte[HEADER_BYTES];
            fields.get(field);
            int end = 0;
            while (end < 11 && field[end] != 0) {
                end++;
            }
            int length = field[16] & 0xFF;
            columns.add(new Column(new String(field, 0, end, charset).strip(), (char) field[11], used, length));
            used += length;
        }
        if (columns.isEmpty() || used > recordBytes) {
            throw new IOException("the columns of the .dbf do not fit its records");
        }
    }

    /** The next record's values by column, deleted or not; null at the end of the table. */
    @Nullable
    Map<String, @Nullable Object> next() throws IOException {
        if (row == total) {
            return null;
        }
        int flag = in.read();
        if (flag < 0 || flag == END_OF_FILE) {
            throw new EOFException("the .dbf is cut off after " + row + " of " + total + " records");
        }
        byte[] record = new byte[recordBytes];
        in.readFully(record, 1, recordBytes - 1);
        row++;
        deleted = flag == '*';
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            values.put(column.name(), value(column, record));
        }
        return values;
    }

    /** True when the record just given is marked as deleted. */
    boolean deleted() {
        return deleted;
    }

    private @Nullable Object value(Column column, byte[] record) {
        boolean text = column.type() == 'C';
        String value = new String(record, column.from(), column.length(), text ? charset : StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .strip();
        if (value.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case 'N', 'F' -> number(value);
            case 'L' -> "YyTt".contains(value) ? (Object) true : "NnFf".contains(value) ? false : null;
            default -> value;
        };
    }

    private static Object number(String value) {
        try {
            if (value.indexOf('.') < 0 && value.length() <= MAX_WHOLE_DIGITS) {
                return Long.valueOf(value);
            }
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private ByteBuffer block(int bytes) throws IOException {
        byte[] block = in.readNBytes(bytes);
        if (block.length < bytes) {
            throw new EOFException("the .dbf ends inside its header");
        }
        return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    }

    private record Column(String name, char type, int from, int length) {}
}
