package pk.nser.db.geofile.write.geojson;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.geofile.write.scratch.ChannelOutput;
import pk.nser.db.geofile.write.scratch.PrivateFile;

/** Writes points as GeoJSON, a feature a line, with or without the collection around them. A missing value is null. */
public final class GeoJsonSink implements RowSink {
    private static final double DECIMALS = 1e7;

    private final FileChannel channel;
    private final JsonGenerator out;
    private final List<SerializedString> names;
    private final boolean collection;

    /** @param collection true for one document, false for a feature a line */
    public GeoJsonSink(RecordSchema schema, Path path, boolean collection) throws IOException {
        this.collection = collection;
        channel = PrivateFile.create(path);
        out = new JsonFactory().createGenerator(new ChannelOutput(channel, 0), JsonEncoding.UTF8);
        out.setRootValueSeparator(null);
        names = schema.columns().stream()
                .map(Column::name)
                .map(SerializedString::new)
                .toList();
        if (collection) {
            out.writeStartObject();
            out.writeStringField("type", "FeatureCollection");
            out.writeStringField("name", schema.layer());
            out.writeArrayFieldStart("features");
        }
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Place place) throws IOException {
        Place at = Objects.requireNonNull(place, "place");
        if (collection) {
            out.writeRaw('\n');
        }
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeObjectFieldStart("geometry");
        out.writeStringField("type", "Point");
        out.writeArrayFieldStart("coordinates");
        out.writeNumber(Math.round(at.x() * DECIMALS) / DECIMALS);
        out.writeNumber(Math.round(at.y() * DECIMALS) / DECIMALS);
        out.writeEndArray();
        out.writeEndObject();
        out.writeObjectFieldStart("properties");
        for (int i = 0; i < values.size(); i++) {
            out.writeFieldName(names.get(i));
            write(values.get(i));
        }
        out.writeEndObject();
        out.writeEndObject();
        if (!collection) {
            out.writeRaw('\n');
        }
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            out.writeString(value.toString());
        }
    }

    @Override
    public void finish() throws IOException {
        if (collection) {
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        }
        out.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
