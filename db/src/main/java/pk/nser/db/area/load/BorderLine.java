package pk.nser.db.area.load;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/**
 * A border line with the class by which it is drawn.
 *
 * @param styleClass one of {@link #CLASSES} or a class of the file's own, lower case with dashes
 * @param shape longitude, latitude in degrees
 */
record BorderLine(String styleClass, MultiLineString shape) {
    /** Classes that have a style. */
    static final Set<String> CLASSES =
            Set.of("international", "line-of-control", "working-boundary", "territory", "province", "coastline");

    private static final Map<String, String> USUAL_NAMES = Map.of(
            "international-or-outer",
            "international",
            "territory-boundary",
            "territory",
            "ceasefire-line",
            "line-of-control");

    /** The style class for a value of the file, by the description's table, else by its usual names. */
    static String classOf(String value, Map<String, String> table) {
        String given = table.get(value);
        if (given != null) {
            return given;
        }
        String dashed = value.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return USUAL_NAMES.getOrDefault(dashed, dashed);
    }

    static MultiLineString multiLine(Geometry lines) {
        return lines instanceof MultiLineString many
                ? many
                : lines.getFactory().createMultiLineString(new LineString[] {(LineString) lines});
    }
}
