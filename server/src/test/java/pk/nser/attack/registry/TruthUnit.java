package pk.nser.attack.registry;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/** One household, person or family as the registry file tells it: for each dimension a mask, bit i for category i. */
final class TruthUnit {
    private static final List<String> DIMENSIONS =
            Codebook.standard().dimensions().stream().map(Dimension::code).toList();

    /** Three registries are read at once. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final String unit;
    private final long mark;
    private final int[] masks = new int[DIMENSIONS.size()];

    /**
     * @param unit code of what it is counted as
     * @param band poverty band from 0, the poorest
     * @param given masks of the dimensions that were collected and apply
     */
    TruthUnit(String unit, int band, Map<String, Integer> given) {
        this.unit = unit;
        this.mark = new SplittableRandom(NUMBER.incrementAndGet()).nextLong();
        given.forEach((dimension, mask) -> masks[index(dimension)] = mask);
        masks[index("poverty_score")] = 1 << band;
    }

    String unit() {
        return unit;
    }

    int mask(String dimension) {
        return masks[index(dimension)];
    }

    /** Counts those that are in a cell. */
    static int count(List<TruthUnit> units, Cell cell) {
        int first = index(cell.first());
        int second = index(cell.second());
        int count = 0;
        for (TruthUnit unit : units) {
            if (unit.isIn(first, cell.firstCategory()) && unit.isIn(second, cell.secondCategory())) {
                count++;
            }
        }
        return count;
    }

    /** The set of those that are in a cell: the same text for the same units, another for others. */
    static String set(List<TruthUnit> units, Cell cell) {
        int first = index(cell.first());
        int second = index(cell.second());
        int count = 0;
        long marks = 0;
        for (TruthUnit unit : units) {
            if (unit.isIn(first, cell.firstCategory()) && unit.isIn(second, cell.secondCategory())) {
                count++;
                marks += unit.mark;
            }
        }
        return cell.unit() + " " + count + " " + marks;
    }

    private boolean isIn(int dimension, int category) {
        return dimension < 0
                || (category == Cell.ANY ? masks[dimension] != 0 : (masks[dimension] >> category & 1) == 1);
    }

    private static int index(String dimension) {
        return DIMENSIONS.indexOf(dimension);
    }
}
