package pk.nser.tiles.encode;

import org.jspecify.annotations.Nullable;

/**
 * The value list of one layer: each value once, numbered in the order of first use. An open hash table, because a tile
 * looks up thousands of values. Not thread-safe.
 */
final class ValueIndex {
    private final ByteWriter list = new ByteWriter(1024);
    private @Nullable Value[] slots;
    private int[] numbers;
    private int size;

    ValueIndex(int expectedValues) {
        int capacity = Integer.highestOneBit(Math.max(32, expectedValues * 2)) * 2;
        this.slots = new Value[capacity];
        this.numbers = new int[capacity];
    }

    /** The number of a value, from 0. */
    int number(Value value) {
        int slot = slot(value);
        if (slots[slot] != null) {
            return numbers[slot];
        }
        slots[slot] = value;
        numbers[slot] = size;
        list.raw(value.field, 0, value.field.length);
        if (++size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The list as fields of the layer. */
    ByteWriter list() {
        return list;
    }

    private int slot(Value value) {
        int mask = slots.length - 1;
        int slot = mix(value.hashCode()) & mask;
        while (slots[slot] != null && !value.equals(slots[slot])) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        @Nullable Value[] oldSlots = slots;
        int[] oldNumbers = numbers;
        slots = new Value[oldSlots.length * 2];
        numbers = new int[slots.length];
        for (int i = 0; i < oldSlots.length; i++) {
            @Nullable Value value = oldSlots[i];
            if (value != null) {
                int slot = slot(value);
                slots[slot] = value;
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int mix(int hash) {
        return hash ^ (hash >>> 15);
    }
}
