package pk.nser.db.geofile.write.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.RecordSchema;

/**
 * A dBASE III table: header and records. Texts are as wide as the longest of them, numbers have fixed widths; the last
 * column, {@code nulls}, has a character for each of the others, {@code 1} where there is no value.
 */
final class DbfTable {
    private static final int WIDEST_TEXT = 254;
    private static final int WHOLE_WIDTH = 18;
    private static final int DECIMAL_WIDTH = 24;
    private static final int DECIMALS = 15;
    private static final int DAY_WIDTH = 8;
    private static final int FIELD_BYTES = 32;
    private static final String NULLS = "nulls";

    private final RecordSchema schema;
    private final List<String> names;
    private final int[] widths;

    DbfTable(RecordSchema schema) {
        this.schema = schema;
        names = ShortNames.of(schema);
        widths = new int[schema.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = switch (schema.columns().get(i).type()) {
                case TEXT, CODE -> 1;
                case INTEGER -> WHOLE_WIDTH;
                case DECIMAL -> DECIMAL_WIDTH;
                case DATE -> DAY_WIDTH;
            };
        }
    }

    /**
     * Makes room for a row's texts.
     *
     * @throws IllegalArgumentException naming the column of a text that is too long
     */
    void widen(List<? extends @Nullable Object> values) {
        for (int i = 0; i < widths.length; i++) {
            if (values.get(i) instanceof String text && text.length() * 3 > widths[i]) {
                int bytes = text.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > WIDEST_TEXT) {
                    throw new IllegalArgumentException("column " + name(i) + ": a Shapefile holds texts of at most "
                            + WIDEST_TEXT + " bytes, and this has " + bytes);
                }
                widths[i] = Math.max(widths[i], bytes);
            }
        }
    }

    private String name(int column) {
        return schema.columns().get(column).name();
    }

    int recordBytes() {
        return 1 + Arrays.stream(widths).sum() + widths.length;
    }

    int headerBytes() {
        return FIELD_BYTES + (widths.length + 1) * FIELD_BYTES + 1;
    }

    byte[] header(long rows) {
        ByteBuffer header = ByteBuffer.allocate(headerBytes()).order(ByteOrder.LITTLE_ENDIAN);
        // Version, then a fixed day of change (1980-01-01), so that the same rows give the same file.
        header.put((byte) 3).put((byte) 80).put((byte) 1).put((byte) 1);
        header.putInt((int) rows).putShort((short) headerBytes()).putShort((short) recordBytes());
        header.position(FIELD_BYTES);
        for (int i = 0; i < widths.length; i++) {
            Column column = schema.columns().get(i);
            char type = switch (column.type()) {
                case TEXT, CODE -> 'C';
                case INTEGER, DECIMAL -> 'N';
                case DATE -> 'D';
            };
            int decimals = widths[i] == DECIMAL_WIDTH && type == 'N' ? DECIMALS : 0;
            field(header, names.get(i), type, widths[i], decimals);
        }
        field(header, NULLS, 'C', widths.length, 0);
        header.put((byte) '\r');
        return header.array();
    }

    private static void field(ByteBuffer header, String name, char type, int width, int decimals) {
        int start = header.position();
        header.put(name.getBytes(StandardCharsets.US_ASCII));
        header.position(start + 11);
        header.put((byte) type).putInt(0).put((byte) width).put((byte) decimals);
        header.position(start + FIELD_BYTES);
    }

    /** Puts a record into {@code into}, which has its length. */
    void record(List<? extends @Nullable Object> values, byte[] into) {
        Arrays.fill(into, (byte) ' ');
        int at = 1;
        int nulls = into.length - widths.length;
        for (int i = 0; i < widths.length; i++) {
            Object value = values.get(i);
            into[nulls + i] = (byte) (value == null ? '1' : '0');
            if (value != null) {
                byte[] bytes = text(value).getBytes(StandardCharsets.UTF_8);
                int start = value instanceof Number ? at + widths[i] - bytes.length : at;
                System.arraycopy(bytes, 0, into, start, bytes.length);
            }
            at += widths[i];
        }
    }

    private static String text(Object value) {
        return value instanceof LocalDate day ? day.format(DateTimeFormatter.BASIC_ISO_DATE) : value.toString();
    }
}
