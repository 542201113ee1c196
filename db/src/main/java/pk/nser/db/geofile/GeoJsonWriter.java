package pk.nser.db.geofile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes one GeoJSON feature collection (RFC 7946) as a stream, a feature a line.
 *
 * <p>Coordinates are longitude, latitude in degrees, rounded to a number of decimals (7 is a centimetre); equal points
 * stay equal, so shared edges stay shared. Rings keep the direction they have.
 */
public final class GeoJsonWriter implements AutoCloseable {
    private final JsonGenerator out;
    private final double scale;

    /** Begins the collection; closing closes {@code target} too. */
    public GeoJsonWriter(OutputStream target, int decimals) throws IOException {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException("decimals from 0 to 12, not " + decimals);
        }
        scale = Math.pow(10, decimals);
        out = new JsonFactory().createGenerator(target, JsonEncoding.UTF8);
        out.writeStartObject();
        out.writeStringField("type", "FeatureCollection");
        out.writeArrayFieldStart("features");
    }

    /** Writes one feature. Numbers and booleans stay what they are, null stays null, everything else becomes text. */
    public void write(Geometry geometry, Map<String, ? extends @Nullable Object> properties) throws IOException {
        out.writeRaw('\n');
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeObjectFieldStart("properties");
        for (Map.Entry<String, ? extends @Nullable Object> property : properties.entrySet()) {
            out.writeFieldName(property.getKey());
            writeValue(property.getValue());
        }
        out.writeEndObject();
        out.writeFieldName("geometry");
        GeoJsonShapes.write(out, geometry, scale);
        out.writeEndObject();
    }

    private void writeValue(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            out.writeNumber(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
    }
}
