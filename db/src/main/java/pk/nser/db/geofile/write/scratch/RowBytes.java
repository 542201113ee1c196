package pk.nser.db.geofile.write.scratch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;

/** Values of a row as bytes, for the way through a scratch file. Not thread-safe. */
public final class RowBytes {
    private final List<ColumnType> types;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 12);

    public RowBytes(RecordSchema schema) {
        types = schema.columns().stream().map(Column::type).toList();
    }

    /** The values, of which a null takes one byte. */
    public byte[] encode(List<? extends @Nullable Object> values) {
        buffer.clear();
        for (Object value : values) {
            if (value == null) {
                room(1).put((byte) 0);
            } else if (value instanceof String text) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                room(1 + Integer.BYTES + bytes.length)
                        .put((byte) 1)
                        .putInt(bytes.length)
                        .put(bytes);
            } else if (value instanceof Double number) {
                room(1 + Double.BYTES).put((byte) 1).putDouble(number);
            } else {
                long number = value instanceof LocalDate day ? day.toEpochDay() : (Long) value;
                room(1 + Long.BYTES).put((byte) 1).putLong(number);
            }
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** The values that {@link #encode} was given. */
    public List<@Nullable Object> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<@Nullable Object> values = new ArrayList<>(types.size());
        for (ColumnType type : types) {
            values.add(in.get() == 0 ? null : value(type, in));
        }
        return values;
    }

    private static Object value(ColumnType type, ByteBuffer in) {
        return switch (type) {
            case TEXT, CODE -> {
                byte[] text = new byte[in.getInt()];
                in.get(text);
                yield new String(text, StandardCharsets.UTF_8);
            }
            case INTEGER -> in.getLong();
            case DECIMAL -> in.getDouble();
            case DATE -> LocalDate.ofEpochDay(in.getLong());
        };
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }
}
