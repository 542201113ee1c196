package pk.nser.db.demo.mesh;

import java.util.Collection;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/** Joins shapes that share their edges exactly into one, keeping every vertex of the outer border. */
public final class Joined {
    private Joined() {}

    /** The shapes as one; at least one is needed. */
    public static Geometry of(Collection<Geometry> shapes) {
        Geometry[] parts = shapes.toArray(Geometry[]::new);
        if (parts.length == 0) {
            throw new IllegalArgumentException("nothing to join");
        }
        if (parts.length == 1) {
            return parts[0];
        }
        Geometry joined = CoverageUnion.union(parts);
        joined.setSRID(parts[0].getSRID());
        return joined;
    }
}
