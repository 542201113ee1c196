package pk.nser.db.disclosure.audit.exchange;

import java.util.Arrays;
import pk.nser.db.disclosure.audit.linked.Layout;

/**
 * By how much each cell of an area changes when units with some traits take the place of others; the same in every area
 * above, the opposite in the area that the others come from. One at a time, filled anew; not thread-safe.
 */
final class Exchange {
    private final int[] deepest;
    private final int[] at;
    private int[] cells = new int[64];
    private int[] amounts = new int[64];
    private int size;
    private int depth;

    Exchange(Layout layout, int depths) {
        this.at = new int[layout.size()];
        this.deepest = new int[layout.size()];
        Arrays.fill(at, -1);
        for (int cell = 0; cell < layout.size(); cell++) {
            for (int d = 0; d < depths; d++) {
                deepest[cell] = layout.isReleased(d, cell) ? d : deepest[cell];
            }
        }
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            at[cells[i]] = -1;
        }
        size = 0;
        depth = 0;
    }

    void add(Parts parts, int times) {
        for (int i = 0; i < parts.cells().length; i++) {
            add(parts.cells()[i], times * parts.amounts()[i]);
        }
    }

    void add(int cell, int amount) {
        if (at[cell] >= 0) {
            amounts[at[cell]] += amount;
            return;
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        at[cell] = size;
        cells[size] = cell;
        amounts[size++] = amount;
        depth = Math.max(depth, deepest[cell]);
    }

    int size() {
        return size;
    }

    int cell(int index) {
        return cells[index];
    }

    int amount(int index) {
        return amounts[index];
    }

    /** By how much a cell changes. */
    int of(int cell) {
        return at[cell] < 0 ? 0 : amounts[at[cell]];
    }

    /** Depth of the finest areas that show any of its cells. */
    int depth() {
        return depth;
    }
}
