package pk.nser.db.dimension;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;

/**
 * One entry of the catalogue: a table and the area levels that offer it.
 *
 * <p>Cells in order: one-way {@code [total, c1..cC]}; crossed with another dimension (the poverty band, or the first of a
 * pair), for each of its categories in codebook order {@code [total, c1..cC]}. A total counts the units whose value was
 * collected and applies: the denominator of the shares beside it (R42). In a table of sums c1..cC are sums over these
 * units, the total is their number.
 *
 * @param across the dimension that {@code dimension} is crossed with, or null for a one-way table
 * @param columns what c1..cC stand for: the categories of {@code dimension}, or the things that are summed
 * @param analysis what it is for when it is a custom analysis, else null
 */
public record Table(
        TableKey key,
        Measure measure,
        @Nullable Dimension across,
        Dimension dimension,
        List<Category> columns,
        List<AreaLevel> areaLevels,
        @Nullable Analysis analysis) {
    public Table {
        columns = List.copyOf(columns);
        areaLevels = List.copyOf(areaLevels);
    }

    /** A table of counts that every release has. */
    static Table counts(TableKey key, @Nullable Dimension across, Dimension dimension, List<AreaLevel> areaLevels) {
        return new Table(key, Measure.COUNT, across, dimension, dimension.categories(), areaLevels, null);
    }

    /** The same table as a custom analysis, or as none. */
    public Table with(@Nullable Analysis why) {
        return new Table(key, measure, across, dimension, columns, areaLevels, why);
    }

    /** Number of rows: categories of the crossed dimension, 1 for a one-way table. */
    public int bands() {
        return across == null ? 1 : across.categories().size();
    }

    /** The categories that the rows stand for; empty for a one-way table. */
    public List<Category> rows() {
        return across == null ? List.of() : across.categories();
    }

    /** Number of columns C. */
    public int categories() {
        return columns.size();
    }

    /** Number of stored cells: rows x (1 + C). */
    public int cells() {
        return bands() * (1 + categories());
    }

    /** Position of the total of a row (0 for a one-way table). */
    public int totalCell(int band) {
        return band * (1 + categories());
    }

    /** Position of a category, counted from 0, within a row. */
    public int cell(int band, int category) {
        return totalCell(band) + 1 + category;
    }

    /** True when this level offers the table. */
    public boolean isOfferedAt(AreaLevel level) {
        return areaLevels.contains(level);
    }

    /** True when everybody may see it at public levels. */
    public boolean isOpen() {
        return analysis == null || analysis.open();
    }

    /** Codes of all dimensions that the table shows; an agreement must hold every one. */
    public Set<String> dimensions() {
        Set<String> codes = new HashSet<>();
        codes.add(dimension.code());
        if (across != null) {
            codes.add(across.code());
        }
        return codes;
    }
}
