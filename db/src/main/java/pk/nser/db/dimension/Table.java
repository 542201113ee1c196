package pk.nser.db.dimension;

import java.util.List;
import pk.nser.db.area.AreaLevel;

/**
 * One entry of the catalogue: a table and the area levels that offer it.
 *
 * <p>Cells in order: one-way {@code [total, c1..cC]}; banded, for each band poorest first, {@code [total, c1..cC]}.
 * A total counts the units whose value was collected and applies: the denominator of the shares beside it (R42).
 *
 * @param bands number of poverty bands crossed: 1 for a one-way table
 */
public record Table(TableKey key, Dimension dimension, int bands, List<AreaLevel> areaLevels) {
    public Table {
        areaLevels = List.copyOf(areaLevels);
    }

    /** Number of categories C. */
    public int categories() {
        return dimension.categories().size();
    }

    /** Number of stored cells: bands x (1 + C). */
    public int cells() {
        return bands * (1 + categories());
    }

    /** Position of the total of a band (0 for a one-way table). */
    public int totalCell(int band) {
        return band * (1 + categories());
    }

    /** Position of a category, counted from 0, within a band. */
    public int cell(int band, int category) {
        return totalCell(band) + 1 + category;
    }

    /** True when this level offers the table. */
    public boolean isOfferedAt(AreaLevel level) {
        return areaLevels.contains(level);
    }
}
