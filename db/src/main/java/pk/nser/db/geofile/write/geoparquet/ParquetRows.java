package pk.nser.db.geofile.write.geoparquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;

/** Hands rows to Parquet column by column; every column is optional, and a missing value is not written. */
final class ParquetRows extends WriteSupport<ParquetRows.Row> {
    private static final int POINT_BYTES = 1 + Integer.BYTES + 2 * Double.BYTES;

    private final RecordSchema schema;
    private final MessageType type;
    private final GeoMetadata geo;
    private @Nullable RecordConsumer out;

    /** One row. */
    record Row(
            List<? extends @Nullable Object> values,
            @Nullable Place place) {}

    ParquetRows(RecordSchema schema, GeoMetadata geo) {
        this.schema = schema;
        this.geo = geo;
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (Column column : schema.columns()) {
            switch (column.type()) {
                case TEXT, CODE ->
                    message.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case INTEGER -> message.optional(PrimitiveTypeName.INT64).named(column.name());
                case DECIMAL -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case DATE ->
                    message.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(column.name());
            }
        }
        if (schema.points()) {
            message.required(PrimitiveTypeName.BINARY).named(GeoMetadata.COLUMN);
        }
        type = message.named(schema.layer());
    }

    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(type, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(type, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(Row row) {
        RecordConsumer to = out;
        if (to == null) {
            throw new IllegalStateException("Parquet has not begun");
        }
        to.startMessage();
        for (int i = 0; i < row.values().size(); i++) {
            Object value = row.values().get(i);
            if (value != null) {
                String name = schema.columns().get(i).name();
                to.startField(name, i);
                add(to, value);
                to.endField(name, i);
            }
        }
        Place place = row.place();
        if (place != null) {
            int last = row.values().size();
            to.startField(GeoMetadata.COLUMN, last);
            to.addBinary(Binary.fromConstantByteArray(wellKnownBinary(place)));
            to.endField(GeoMetadata.COLUMN, last);
            geo.include(place);
        }
        to.endMessage();
    }

    private static void add(RecordConsumer to, Object value) {
        if (value instanceof Long number) {
            to.addLong(number);
        } else if (value instanceof Double number) {
            to.addDouble(number);
        } else if (value instanceof LocalDate day) {
            to.addInteger((int) day.toEpochDay());
        } else {
            to.addBinary(Binary.fromString((String) value));
        }
    }

    private static byte[] wellKnownBinary(Place place) {
        ByteBuffer point = ByteBuffer.allocate(POINT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return point.put((byte) 1)
                .putInt(1)
                .putDouble(place.x())
                .putDouble(place.y())
                .array();
    }

    @Override
    public FinalizedWriteContext finalizeWrite() {
        return new FinalizedWriteContext(schema.points() ? Map.of(GeoMetadata.KEY, geo.json()) : Map.of());
    }
}
