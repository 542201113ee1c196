package pk.nser.bench.made;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Of the households that hold livestock or land: village, record key and what they hold, 32 bytes each, since top codes
 * are known only when all were seen. Several threads may add.
 */
final class Holdings implements Iterable<int[]> {
    private static final int INTS = 2 + CountedRow.HOUSEHOLD_COLUMNS - CountedRow.HELD;
    private static final int ROWS = 1 << 14;

    private final List<int[]> blocks = new ArrayList<>();
    private int inLast = ROWS;

    /** Keeps what is summed of a household's row, when there is anything. */
    void add(int[] row) {
        for (int column = CountedRow.HELD; column < row.length; column++) {
            if (row[column] > 0) {
                keep(row);
                return;
            }
        }
    }

    private synchronized void keep(int[] row) {
        if (inLast == ROWS) {
            blocks.add(new int[ROWS * INTS]);
            inLast = 0;
        }
        int[] block = blocks.get(blocks.size() - 1);
        int at = INTS * inLast++;
        block[at] = row[CountedRow.AREA];
        block[at + 1] = row[CountedRow.KEY];
        System.arraycopy(row, CountedRow.HELD, block, at + 2, INTS - 2);
    }

    /** The rows, with nothing in the columns that are not summed; the array is used again for the next. */
    @Override
    public Iterator<int[]> iterator() {
        long size = blocks.isEmpty() ? 0 : (blocks.size() - 1L) * ROWS + inLast;
        return new Iterator<>() {
            private final int[] row = new int[CountedRow.HOUSEHOLD_COLUMNS];
            private long next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public int[] next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                int[] block = blocks.get((int) (next / ROWS));
                int at = INTS * (int) (next++ % ROWS);
                row[CountedRow.AREA] = block[at];
                row[CountedRow.KEY] = block[at + 1];
                System.arraycopy(block, at + 2, row, CountedRow.HELD, INTS - 2);
                return row;
            }
        };
    }
}
