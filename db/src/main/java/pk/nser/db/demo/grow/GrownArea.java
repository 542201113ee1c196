package pk.nser.db.demo.grow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;

/**
 * An area of the grown geography.
 *
 * @param parent code of the area that it belongs to, null for the country
 * @param shape polygon or multipolygon, degrees WGS 84
 * @param households how many live there in this registry
 * @param district code of the district whose rates hold, empty above it
 * @param centres settlements; empty for all but villages
 */
public record GrownArea(
        AreaLevel level,
        String code,
        @Nullable String parent,
        String name,
        String nameUr,
        Geometry shape,
        int households,
        String district,
        List<Centre> centres) {
    public GrownArea {
        centres = List.copyOf(centres);
        if (households < 0) {
            throw new IllegalArgumentException(code + " has " + households + " households");
        }
    }
}
