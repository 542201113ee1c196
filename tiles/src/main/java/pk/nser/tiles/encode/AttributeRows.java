package pk.nser.tiles.encode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes of areas, ready to be written: a row for each area by ascending id, a value or none for each key. */
final class AttributeRows {
    private static final int VALUE_BYTES = 72;

    final List<String> keys;
    private final int[] ids;
    private final @Nullable Value[][] rows;
    private final int weight;

    private AttributeRows(List<String> keys, int[] ids, @Nullable Value[][] rows, int weight) {
        this.keys = keys;
        this.ids = ids;
        this.rows = rows;
        this.weight = weight;
    }

    /** The values of an area in the order of the keys, or null when there is no row. */
    @Nullable
    Value @Nullable [] of(int areaId) {
        int row = Arrays.binarySearch(ids, areaId);
        return row < 0 ? null : rows[row];
    }

    /** Bytes held, about. */
    int weight() {
        return weight;
    }

    /** Collects rows; equal values are kept once. */
    static final class Builder {
        private final List<String> keys;
        private final int[] ids;
        private final @Nullable Value[][] rows;
        private final Map<Value, Value> values = new HashMap<>();
        private int size;

        Builder(List<String> keys, int rows) {
            this.keys = List.copyOf(keys);
            this.ids = new int[rows];
            this.rows = new Value[rows][];
        }

        /** Adds the row of an area; ids must ascend. */
        void row(int areaId, @Nullable Value[] row) {
            if (size > 0 && ids[size - 1] >= areaId) {
                throw new IllegalArgumentException("area " + areaId + " is out of order");
            }
            ids[size] = areaId;
            rows[size++] = row;
        }

        /** The kept value that equals this one. */
        Value kept(Value value) {
            Value earlier = values.putIfAbsent(value, value);
            return earlier == null ? value : earlier;
        }

        AttributeRows build() {
            int weight = 128 + size * (24 + 4 * keys.size());
            for (Value value : values.keySet()) {
                weight += VALUE_BYTES + value.field.length;
            }
            return new AttributeRows(keys, Arrays.copyOf(ids, size), Arrays.copyOf(rows, size), weight);
        }
    }
}
