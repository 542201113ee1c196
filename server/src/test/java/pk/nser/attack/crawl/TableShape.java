package pk.nser.attack.crawl;

import java.util.List;
import pk.nser.attack.registry.Cell;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * One table as its key tells it: a dimension, alone or crossed with another whose categories come first.
 *
 * @param crossed the dimension whose categories are the groups, or empty
 * @param levels codes of the area levels that offer it
 */
public record TableShape(String key, String unit, String crossed, String dimension, List<String> levels) {
    private static final String BAND = "poverty_band";

    static TableShape of(String key, List<String> levels) {
        String[] parts = key.split("\\.", -1);
        return new TableShape(
                key,
                parts[0],
                parts.length == 3 ? dimension(parts[1]) : "",
                dimension(parts[parts.length - 1]),
                levels);
    }

    private static String dimension(String part) {
        return part.equals(BAND) ? "poverty_score" : part;
    }

    /** Groups of columns: the categories of the crossed dimension, or one. */
    public int groups() {
        return crossed.isEmpty() ? 1 : categories(crossed);
    }

    /** Columns of a group. */
    public int categories() {
        return categories(dimension);
    }

    /** How many categories a dimension has. */
    public static int categories(String dimension) {
        return found(dimension).categories().size();
    }

    /** True when one unit can have several categories of the dimension. */
    public static boolean isMultiple(String dimension) {
        return !dimension.isEmpty() && found(dimension).multiple();
    }

    private static Dimension found(String code) {
        return Codebook.standard().dimension(code).orElseThrow();
    }

    /** The cell of a group and a category; of the group's total for {@link Cell#ANY}. */
    public Cell cell(int area, int group, int category) {
        return Cell.of(area, unit, crossed, crossed.isEmpty() ? Cell.ANY : group, dimension, category);
    }
}
