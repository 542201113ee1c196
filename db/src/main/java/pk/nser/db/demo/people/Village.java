package pk.nser.db.demo.people;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.grow.Centre;

/**
 * A village to be peopled.
 *
 * @param code of its area
 * @param name in English, for addresses
 * @param shape degrees WGS 84; homes stand inside
 * @param households how many
 * @param centres settlements inside the shape, at least one
 * @param district whose rates hold
 * @param missing what was not collected there (protocol 4.2.2M, R41)
 */
public record Village(
        String code,
        String name,
        Geometry shape,
        int households,
        List<Centre> centres,
        District district,
        Missing missing) {
    /** Topics that were not collected in a place; phones are never made. */
    public record Missing(boolean geotags, boolean membersEducation, boolean disability) {}

    public Village {
        centres = List.copyOf(centres);
        if (centres.isEmpty()) {
            throw new IllegalArgumentException(code + " has no centre");
        }
    }
}
