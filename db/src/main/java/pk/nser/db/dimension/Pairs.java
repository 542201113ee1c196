package pk.nser.db.dimension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.resource.JsonFile;

/**
 * Tables of two dimensions other than the poverty band: the rules that each has to keep, and the list that a release line
 * has when its unit set none ({@code pairs.json}). Source: disclosure.md section 1 and 5.3 (more tables of the same
 * households average the noise away).
 *
 * <p>A sensitive dimension is named second, so that the total beside it is the whole of its complement rule.
 */
public final class Pairs {
    /** Most tables of two dimensions that an area level may ever show of the same record keys. */
    public static final int MOST = 20;

    /** Fewest units per cell, on average, that an area needs. */
    public static final int UNITS_PER_CELL = 10;

    /** Where the pairs of the list are offered. */
    public static final List<AreaLevel> LEVELS = List.of(AreaLevel.TEHSIL, AreaLevel.UNION_COUNCIL);

    private static final String RESOURCE = "pairs.json";

    private Pairs() {}

    private record Listed(String about, List<String> pairs) {}

    /** The list of this build, checked. */
    public static List<Table> standard() {
        return list(
                Codebook.standard(),
                JsonFile.read(Pairs.class, RESOURCE, Listed.class).pairs());
    }

    /**
     * The tables of a list of pairs, in its order.
     *
     * @throws IllegalArgumentException saying which pair breaks which rule
     */
    public static List<Table> list(Codebook codebook, List<String> keys) {
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("a list holds at most " + MOST + " pairs, not " + keys.size()
                    + ": with more the noise could be averaged away");
        }
        Set<Set<Object>> seen = new HashSet<>();
        List<Table> tables = new ArrayList<>();
        for (String key : keys) {
            Table table = table(codebook, key, LEVELS);
            if (!seen.add(identity(table.key()))) {
                throw new IllegalArgumentException("the pair " + key + " stands in the list twice");
            }
            tables.add(table);
        }
        return tables;
    }

    /** The same for a pair and for the same two dimensions named the other way round. */
    public static Set<Object> identity(TableKey key) {
        return key.across() == null
                ? Set.of(key.unit(), key.dimension())
                : Set.of(key.unit(), key.dimension(), key.across());
    }

    /**
     * The table of one pair.
     *
     * @throws IllegalArgumentException saying why there cannot be such a pair
     */
    public static Table table(Codebook codebook, String text, List<AreaLevel> levels) {
        TableKey key = TableKey.parse(text)
                .filter(TableKey::isPair)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' names no pair: write unit.dimension.dimension, for example household.gender.rooms"));
        Dimension across = dimension(codebook, key, String.valueOf(key.across()));
        Dimension dimension = dimension(codebook, key, key.dimension());
        if (across.sensitive()) {
            throw new IllegalArgumentException(
                    "in the pair " + text + " the sensitive dimension is named second: " + reversed(key));
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("the pair " + text + " needs an area level");
        }
        if (levels.contains(AreaLevel.VILLAGE)) {
            throw new IllegalArgumentException(
                    "the pair " + text + " cannot be shown at villages: they have tables of one dimension only");
        }
        List<AreaLevel> coarseFirst =
                Arrays.stream(AreaLevel.values()).filter(levels::contains).toList();
        return Table.counts(key, across, dimension, coarseFirst);
    }

    private static Dimension dimension(Codebook codebook, TableKey key, String code) {
        Dimension dimension = codebook.dimension(code)
                .filter(d -> !d.categories().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the pair " + key + " names a dimension that the codebook lacks: " + code));
        if (!dimension.units().contains(key.unit())) {
            throw new IllegalArgumentException("the dimension " + code + " of the pair " + key + " is not counted in "
                    + key.unit().code() + "s");
        }
        return dimension;
    }

    private static TableKey reversed(TableKey key) {
        return new TableKey(key.unit(), key.dimension(), String.valueOf(key.across()));
    }
}
