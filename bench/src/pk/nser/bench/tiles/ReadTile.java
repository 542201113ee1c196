package pk.nser.bench.tiles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vector tile (MVT 2.1), read by a reader that shares no code with the encoder, down to every attribute. */
public final class ReadTile {
    /** A feature with its attributes by key; {@code id} -1: it has none. */
    public record Feature(long id, Map<String, Object> attributes) {}

    /**
     * A layer.
     *
     * @param unused keys and values that stand in the layer although no feature has them: what was left out must not stand there
     */
    public record Layer(String name, List<Feature> features, List<String> unused) {}

    private record Raw(long id, List<Integer> tags) {}

    public final List<Layer> layers = new ArrayList<>();
    private final ByteBuffer bytes;

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it has a part that no tile has
     */
    public ReadTile(byte[] tile) {
        this.bytes = ByteBuffer.wrap(tile).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            long tag = varint();
            if (tag == (3 << 3 | 2)) {
                layer((int) varint());
            } else {
                throw new IllegalArgumentException("a tile has layers and nothing else; there is field " + (tag >> 3));
            }
        }
    }

    private void layer(int length) {
        int end = bytes.position() + length;
        String name = "";
        List<Raw> raws = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        while (bytes.position() < end) {
            long tag = varint();
            switch ((int) (tag >> 3)) {
                case 1 -> name = text();
                case 2 -> raws.add(feature((int) varint()));
                case 3 -> keys.add(text());
                case 4 -> values.add(value((int) varint()));
                case 5, 15 -> varint();
                default -> throw new IllegalArgumentException("no layer has field " + (tag >> 3));
            }
        }
        layers.add(layer(name, raws, keys, values));
    }

    private static Layer layer(String name, List<Raw> raws, List<String> keys, List<Object> values) {
        boolean[] usedKeys = new boolean[keys.size()];
        boolean[] usedValues = new boolean[values.size()];
        List<Feature> features = new ArrayList<>();
        for (Raw raw : raws) {
            Map<String, Object> attributes = new HashMap<>();
            for (int i = 0; i < raw.tags().size(); i += 2) {
                int key = raw.tags().get(i);
                int value = raw.tags().get(i + 1);
                usedKeys[key] = true;
                usedValues[value] = true;
                attributes.put(keys.get(key), values.get(value));
            }
            features.add(new Feature(raw.id(), attributes));
        }
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < usedValues.length; i++) {
            if (!usedValues[i]) {
                unused.add(String.valueOf(values.get(i)));
            }
        }
        for (int i = 0; i < usedKeys.length; i++) {
            if (!usedKeys[i]) {
                unused.add(keys.get(i));
            }
        }
        return new Layer(name, features, unused);
    }

    private Raw feature(int length) {
        int end = bytes.position() + length;
        long id = -1;
        List<Integer> tags = new ArrayList<>();
        while (bytes.position() < end) {
            long tag = varint();
            switch ((int) (tag >> 3)) {
                case 1 -> id = varint();
                case 2 -> {
                    int stop = (int) varint() + bytes.position();
                    while (bytes.position() < stop) {
                        tags.add((int) varint());
                    }
                }
                case 3 -> varint();
                case 4 -> {
                    int geometry = (int) varint();
                    bytes.position(bytes.position() + geometry);
                }
                default -> throw new IllegalArgumentException("no feature has field " + (tag >> 3));
            }
        }
        return new Raw(id, tags);
    }

    private Object value(int length) {
        int end = bytes.position() + length;
        Object value = "";
        while (bytes.position() < end) {
            long tag = varint();
            value = switch ((int) (tag >> 3)) {
                case 1 -> text();
                case 2 -> (double) bytes.getFloat();
                case 3 -> bytes.getDouble();
                case 4, 5 -> varint();
                case 6 -> {
                    long zigzag = varint();
                    yield (zigzag >>> 1) ^ -(zigzag & 1);
                }
                case 7 -> varint() != 0;
                default -> throw new IllegalArgumentException("no value has field " + (tag >> 3));
            };
        }
        return value;
    }

    private String text() {
        byte[] text = new byte[(int) varint()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
