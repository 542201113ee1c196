package pk.nser.tiles.encode;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.tiles.grid.WebMercatorQuad;

/**
 * Writes one layer of a vector tile (MVT 2.1, section 4.1): features whose geometry is already encoded, with keys and
 * values in lists of their own, each once. Not thread-safe.
 */
public final class LayerWriter {
    /** The geometry types of MVT 2.1. */
    public static final int POINT = 1;

    static final int LINE_STRING = 2;
    public static final int POLYGON = 3;

    /** The tag of a layer in a tile. */
    public static final int LAYER = (3 << 3) | 2;

    private static final int LAYER_VERSION = 15 << 3;
    private static final int LAYER_NAME = (1 << 3) | 2;
    private static final int LAYER_FEATURE = (2 << 3) | 2;
    private static final int LAYER_KEY = (3 << 3) | 2;
    private static final int LAYER_EXTENT = 5 << 3;
    private static final int FEATURE_ID = 1 << 3;
    private static final int FEATURE_TAGS = (2 << 3) | 2;
    private static final int FEATURE_TYPE = 3 << 3;
    private static final int FEATURE_GEOMETRY = (4 << 3) | 2;
    private static final int VERSION = 2;
    private static final int UNUSED = -1;

    private final String name;
    private final List<String> keys;
    private final int[] keyNumbers;
    private final ByteWriter keyList = new ByteWriter(256);
    private final ByteWriter features;
    private final ByteWriter tags = new ByteWriter(256);
    private final ValueIndex values;
    private int usedKeys;
    private int count;

    /** @param keys each once */
    public LayerWriter(String name, List<String> keys, int expectedFeatures, int expectedBytes) {
        if (new HashSet<>(keys).size() != keys.size()) {
            throw new IllegalArgumentException("an attribute is named twice");
        }
        this.name = name;
        this.keys = keys;
        this.keyNumbers = new int[keys.size()];
        java.util.Arrays.fill(keyNumbers, UNUSED);
        this.features = new ByteWriter(expectedBytes);
        this.values = new ValueIndex(expectedFeatures * keys.size() / 2);
    }

    /** Adds values of the next feature, for the keys from {@code firstKey} on. */
    public void attributes(int firstKey, @Nullable Value[] row) {
        for (int i = 0; i < row.length; i++) {
            @Nullable Value value = row[i];
            if (value != null) {
                tags.varint(keyNumber(firstKey + i));
                tags.varint(values.number(value));
            }
        }
    }

    /** Adds a feature with the attributes given before. */
    void feature(int id, int type, byte[] commands, int offset, int length) {
        begin(1 + ByteWriter.varintBytes(id), length);
        features.octet(FEATURE_ID);
        features.varint(id);
        end(type, commands, offset, length);
    }

    /** Adds a feature that has no id, with the attributes given before. */
    public void feature(int type, byte[] commands) {
        begin(0, commands.length);
        end(type, commands, 0, commands.length);
    }

    private void begin(int idBytes, int length) {
        features.octet(LAYER_FEATURE);
        features.varint(idBytes
                + (1 + ByteWriter.varintBytes(tags.size()) + tags.size())
                + 2
                + (1 + ByteWriter.varintBytes(length) + length));
    }

    private void end(int type, byte[] commands, int offset, int length) {
        features.field(FEATURE_TAGS, tags);
        features.octet(FEATURE_TYPE);
        features.octet(type);
        features.octet(FEATURE_GEOMETRY);
        features.varint(length);
        features.raw(commands, offset, length);
        tags.clear();
        count++;
    }

    /** True while no feature was added. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Bytes so far, about: what the layer says of itself is not counted. */
    public int size() {
        return features.size() + keyList.size() + values.list().size();
    }

    /** Writes the layer as a field of the tile. */
    public void writeTo(ByteWriter tile) {
        ByteWriter layer =
                new ByteWriter(features.size() + keyList.size() + values.list().size() + name.length() + 32);
        layer.octet(LAYER_VERSION);
        layer.octet(VERSION);
        layer.field(LAYER_NAME, name);
        layer.append(features);
        layer.append(keyList);
        layer.append(values.list());
        layer.octet(LAYER_EXTENT);
        layer.varint(WebMercatorQuad.EXTENT);
        tile.field(LAYER, layer);
    }

    private int keyNumber(int key) {
        if (keyNumbers[key] == UNUSED) {
            keyNumbers[key] = usedKeys++;
            keyList.field(LAYER_KEY, keys.get(key));
        }
        return keyNumbers[key];
    }
}
