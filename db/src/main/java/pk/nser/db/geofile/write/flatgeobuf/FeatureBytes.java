package pk.nser.db.geofile.write.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import pk.nser.db.geofile.record.Place;

/** One row as FlatGeobuf has it, its length in front. A value that is missing is left out. Not thread-safe. */
final class FeatureBytes {
    private final FlatBufferBuilder to = new FlatBufferBuilder(1 << 12);
    private ByteBuffer properties = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    byte[] encode(List<? extends @Nullable Object> values, Place place) {
        properties.clear();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Long number) {
                room(Short.BYTES + Long.BYTES).putShort((short) i).putLong(number);
            } else if (value instanceof Double number) {
                room(Short.BYTES + Double.BYTES).putShort((short) i).putDouble(number);
            } else if (value != null) {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                room(Short.BYTES + Integer.BYTES + text.length)
                        .putShort((short) i)
                        .putInt(text.length)
                        .put(text);
            }
        }
        properties.flip();
        to.clear();
        int propertyVector = Feature.createPropertiesVector(to, properties);
        int xy = Geometry.createXyVector(to, new double[] {place.x(), place.y()});
        Geometry.startGeometry(to);
        Geometry.addXy(to, xy);
        Geometry.addType(to, GeometryType.Point);
        int geometry = Geometry.endGeometry(to);
        Feature.startFeature(to);
        Feature.addGeometry(to, geometry);
        Feature.addProperties(to, propertyVector);
        Feature.finishSizePrefixedFeatureBuffer(to, Feature.endFeature(to));
        return to.sizedByteArray();
    }

    private ByteBuffer room(int bytes) {
        if (properties.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(properties.capacity() * 2, properties.position() + bytes))
                    .order(ByteOrder.LITTLE_ENDIAN);
            properties = larger.put(properties.flip());
        }
        return properties;
    }
}
