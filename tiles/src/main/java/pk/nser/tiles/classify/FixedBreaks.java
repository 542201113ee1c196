package pk.nser.tiles.classify;

import java.util.List;
import java.util.Map;
import pk.nser.db.resource.JsonFile;

/**
 * Inner breaks of shares in percent that are fixed for each indicator, at all levels and in all releases, so that maps
 * can be compared (disclosure.md 2.5): never taken from the data. They stand in {@code fixed_breaks.json}: five scales,
 * and which category is drawn on which.
 */
public final class FixedBreaks {
    private static final String RESOURCE = "fixed_breaks.json";
    private static final String USUAL = "wide";
    private static final Table TABLE = JsonFile.read(FixedBreaks.class, RESOURCE, Table.class);

    private FixedBreaks() {}

    private record Table(String about, Map<String, Map<String, List<Number>>> scales, Map<String, String> uses) {}

    /**
     * The inner breaks of a category for a number of classes; a value equal to a break belongs to the class above it.
     *
     * @throws IllegalArgumentException when there are not {@value ClassBreaks#FEWEST} to {@value ClassBreaks#MOST}
     *     classes
     */
    public static List<Number> percent(String dimension, String category, int classes) {
        String scale = TABLE.uses.getOrDefault(dimension + "." + category, TABLE.uses.getOrDefault(dimension, USUAL));
        List<Number> breaks =
                TABLE.scales.getOrDefault(scale, Map.of()).get(Integer.toString(ClassBreaks.checked(classes)));
        if (breaks == null) {
            throw new IllegalStateException(RESOURCE + " has no scale " + scale + " of " + classes + " classes");
        }
        return breaks;
    }

    /** What the file names scales for, to be checked against the codebook. */
    static List<String> uses() {
        return List.copyOf(TABLE.uses.keySet());
    }
}
