package pk.nser.db.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.magnitude.Contributions;
import pk.nser.db.disclosure.magnitude.Rounding;

/**
 * Turns the counted cells of one table and area into figures (disclosure.md 2.4): noise or rounding, by the
 * {@link Profile}; threshold on the count and on what is shown of it; complement rule. A pure function of the sets counted
 * and of metadata: it never looks at another area, audience or release. Not thread-safe.
 *
 * <ul>
 *   <li>Totals (of a table or of a band) are subject to k alone, whatever the dimension, so that the same units show the
 *       same total in every table.
 *   <li>A category is subject to k, or to k_s where its dimension is sensitive.
 *   <li>Complement within a sensitive dimension: in each band, units of the band's total outside the category.
 *   <li>Complement within the poverty band, which is sensitive in every table that holds it: for a band's total, the units
 *       of all other bands; for a category in a band, the units of that category in all other bands. Without it a group
 *       whose members all stand in one band could be read off.
 * </ul>
 *
 * A pair of dimensions is offered where the published number of units gives its cells ten each on average (section 1); its
 * first dimension is never sensitive, so the complement within a row is the whole rule.
 *
 * <p>Zero, small and just-above-the-threshold give one and the same figure. An area below its smallest size is withheld
 * whole; where the topic was never collected every cell says so, by metadata and not by the data (R42).
 */
public final class Protection {
    /** Part of the largest contribution that a sum's noise may reach (c). */
    private static final double SUM_NOISE = 0.5;

    private final Thresholds thresholds;
    private final Noise noise;

    public Protection(Noise noise, Thresholds thresholds) {
        this.thresholds = thresholds;
        this.noise = noise;
    }

    /**
     * What is known of an area besides its cells.
     *
     * @param households households in it, whatever the table counts
     * @param notCollected true when the table's topic was collected nowhere in it
     */
    public record Area(AreaLevel level, long households, boolean notCollected) {}

    /**
     * The figures of a table for an area, in the order of {@link Table#cells()}.
     *
     * @param counts units per cell
     * @param keySums sums of their record keys, unsigned, per cell
     */
    public Figure[] figures(Table table, Area area, int[] counts, long[] keySums) {
        if (counts.length != table.cells() || keySums.length != table.cells()) {
            throw new IllegalArgumentException(table.key() + " has " + table.cells() + " cells, not " + counts.length);
        }
        Figure[] figures = new Figure[table.cells()];
        Arrays.fill(figures, AbsentFigure.WITHHELD);
        if (area.notCollected()) {
            Arrays.fill(figures, AbsentFigure.NOT_COLLECTED);
        } else if (isLarge(area)) {
            Cells cells = new Cells(table, counts, keySums);
            for (int band = 0; band < table.bands(); band++) {
                showBand(cells, band, figures);
            }
        }
        return figures;
    }

    /**
     * The figures of a pair for an area: not offered where it has too few units, which its published number of them tells.
     *
     * @param units the area's units of the pair's kind, whatever is known of them
     * @param unitsKeySum sum of their record keys
     */
    public Figure[] pair(Table table, Area area, int units, long unitsKeySum, int[] counts, long[] keySums) {
        Figure[] figures = figures(table, area, counts, keySums);
        if (!area.notCollected() && isLarge(area) && !offersPair(table, units, unitsKeySum)) {
            Arrays.fill(figures, AbsentFigure.NOT_OFFERED);
        }
        return figures;
    }

    private boolean offersPair(Table table, int units, long keySum) {
        Count whole = count(units, keySum);
        long least = (long) Pairs.UNITS_PER_CELL * table.bands() * table.categories();
        return passes(whole, thresholds.cell()) && whole.noisy() >= least;
    }

    /**
     * The figures of a table of sums for an area: the number of units, then each sum with noise in proportion to its
     * largest contribution (2.7), withheld where few contribute, where the second largest could work out the largest, or
     * where two hold nearly all.
     *
     * @param total units whose value was collected
     * @param totalKeySum sum of their record keys
     * @param columns what is summed, in the order of the table's columns
     */
    public Figure[] sums(Table table, Area area, int total, long totalKeySum, List<Contributions> columns) {
        Figure[] figures = new Figure[table.cells()];
        Arrays.fill(figures, area.notCollected() ? AbsentFigure.NOT_COLLECTED : AbsentFigure.WITHHELD);
        if (!area.notCollected() && isLarge(area)) {
            Count units = count(total, totalKeySum);
            figures[0] = shown(units, passes(units, thresholds.cell()));
            for (int column = 0; column < columns.size(); column++) {
                figures[1 + column] = sum(table, table.columns().get(column).code(), columns.get(column));
            }
        }
        return figures;
    }

    /** The same figures without those at some positions, which the auditor withholds besides (2.12). */
    public static Figure[] withhold(Figure[] figures, BitSet positions) {
        Figure[] fewer = figures.clone();
        for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
            fewer[i] = fewer[i].isPublished() ? AbsentFigure.WITHHELD : fewer[i];
        }
        return fewer;
    }

    private Figure sum(Table table, String column, Contributions held) {
        Count contributors = count(held.contributors(), held.keySum());
        if (!passes(contributors, thresholds.cell()) || held.isTooClose() || held.isDominated()) {
            return AbsentFigure.WITHHELD;
        }
        double w = noise.triangular(table.dimension().code() + "." + column, held.keySum());
        long rounded = Rounding.of((held.sum() + held.largest() * SUM_NOISE * w) / Rounding.parts(column));
        return rounded < 1 ? AbsentFigure.WITHHELD : new PublishedFigure(Math.toIntExact(rounded));
    }

    private boolean isLarge(Area area) {
        return area.households() >= thresholds.households(area.level());
    }

    private void showBand(Cells cells, int band, Figure[] figures) {
        Table table = cells.table;
        Dimension dimension = table.dimension();
        Count total = cells.at(table.totalCell(band));
        boolean shownTotal = passes(total, thresholds.cell())
                && (!table.key().banded() || complements(total, cells.acrossBands(0), thresholds.cell()));
        figures[table.totalCell(band)] = shown(total, shownTotal);
        int smallest = dimension.sensitive() ? thresholds.sensitive() : thresholds.cell();
        boolean whole = true;
        for (int category = 0; category < table.categories(); category++) {
            Count count = cells.at(table.cell(band, category));
            boolean shown = passes(count, smallest)
                    && (!isSensitive(dimension) || complements(count, total, smallest))
                    && (!table.key().banded() || complements(count, cells.acrossBands(1 + category), smallest));
            figures[table.cell(band, category)] = shown(count, shown);
            whole &= shown;
        }
        if (isSensitive(dimension) && table.categories() == 2 && !whole) {
            figures[table.cell(band, 0)] = AbsentFigure.WITHHELD;
            figures[table.cell(band, 1)] = AbsentFigure.WITHHELD;
        }
    }

    private static boolean isSensitive(Dimension dimension) {
        return dimension.sensitive() || dimension.code().equals(Dimension.POVERTY_SCORE);
    }

    private static boolean passes(Count count, int smallest) {
        return count.exact() >= smallest && count.noisy() >= smallest;
    }

    private static boolean complements(Count part, Count whole, int smallest) {
        return whole.exact() - part.exact() >= smallest && whole.noisy() - part.noisy() >= smallest;
    }

    private static Figure shown(Count count, boolean shown) {
        return shown ? new PublishedFigure(Math.toIntExact(count.noisy())) : AbsentFigure.WITHHELD;
    }

    private Count count(long exact, long keySum) {
        int spread = exact < thresholds.cell() ? 0 : noise.of(keySum, exact);
        return new Count(exact, exact + spread);
    }

    /** A count, and the same with its noise. */
    private record Count(long exact, long noisy) {}

    /** The cells of one table and area; noise is made once per cell and only where it can matter. */
    private final class Cells {
        private final Table table;
        private final int[] counts;
        private final long[] keySums;
        private final Count[] bandSums;

        Cells(Table table, int[] counts, long[] keySums) {
            this.table = table;
            this.counts = counts;
            this.keySums = keySums;
            this.bandSums = new Count[1 + table.categories()];
        }

        Count at(int cell) {
            return count(counts[cell], keySums[cell]);
        }

        /** The cell at {@code offset} of a band's cells (0 = total), summed over all bands. */
        Count acrossBands(int offset) {
            Count known = bandSums[offset];
            if (known != null) {
                return known;
            }
            long count = 0;
            long keySum = 0;
            for (int band = 0; band < table.bands(); band++) {
                count += counts[table.totalCell(band) + offset];
                keySum += keySums[table.totalCell(band) + offset];
            }
            Count sum = count(count, keySum);
            bandSums[offset] = sum;
            return sum;
        }
    }
}
