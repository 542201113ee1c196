package pk.nser.db.geofile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as the file has it.
 *
 * @param row position in its layer, from 1
 * @param geometry in the layer's system, easting or longitude first; null when there is none or it cannot be read
 * @param fault why the geometry cannot be read, or null
 * @param properties values by column, in the file's order; text that is not valid in its character set carries U+FFFD
 */
public record Feature(
        long row, @Nullable Geometry geometry, @Nullable String fault, Map<String, @Nullable Object> properties) {
    /** What stands where text was not valid in its declared character set. */
    public static final char UNREADABLE = '\uFFFD';

    public Feature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A property as trimmed text; null when it is missing, null or blank. */
    public @Nullable String text(String column) {
        Object value = properties.get(column);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
