package pk.nser.db.demo.infill;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;

/**
 * An area of an imported boundary set, country to tehsil.
 *
 * @param parent code of its parent, null for the country
 * @param shape polygon or multipolygon, degrees WGS 84; asked of tehsils, the coarser ones are joined from them
 * @param weight how many people a tehsil has against the others of its district; any measure, above 0
 */
public record GivenArea(
        AreaLevel level,
        String code,
        @Nullable String parent,
        String name,
        String nameUr,
        Geometry shape,
        double weight) {
    public GivenArea {
        if (level.isFinerThan(AreaLevel.TEHSIL)) {
            throw new IllegalArgumentException(code + " is finer than a tehsil: nothing can be grown inside");
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException(code + " has the weight " + weight);
        }
    }
}
