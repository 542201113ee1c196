package pk.nser.db.disclosure.audit;

import java.util.Arrays;

/** A small map of whole numbers by key, 0 where nothing was added; keeps its keys in the order they came. */
final class IntCounts {
    private static final int EMPTY = -1;

    private int[] table = filled(256);
    private int[] keys = new int[64];
    private int[] values = new int[64];
    private int size;

    private static int[] filled(int length) {
        int[] made = new int[length];
        Arrays.fill(made, EMPTY);
        return made;
    }

    int size() {
        return size;
    }

    int key(int index) {
        return keys[index];
    }

    int value(int index) {
        return values[index];
    }

    int get(int key) {
        int at = table[slot(key)];
        return at == EMPTY ? 0 : values[at];
    }

    /** Adds and returns the new number. */
    int add(int key, int amount) {
        int slot = slot(key);
        if (table[slot] == EMPTY) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            table[slot] = size;
            keys[size] = key;
            values[size] = 0;
            size++;
        }
        return values[table[slot]] += amount;
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(table, EMPTY);
        }
        size = 0;
    }

    private int slotOf(int key) {
        return ((key * 0x9E3779B1) >>> 8) & (table.length - 1);
    }

    private int slot(int key) {
        int slot = slotOf(key);
        while (table[slot] != EMPTY && keys[table[slot]] != key) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        table = filled(8 * size);
        for (int i = 0; i < size; i++) {
            table[slot(keys[i])] = i;
        }
    }
}
