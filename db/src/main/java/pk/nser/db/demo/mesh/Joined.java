package pk.nser.db.demo.mesh;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

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
        Geometry joined = union(parts);
        joined.setSRID(parts[0].getSRID());
        return joined;
    }

    /** The quick way, which needs exactly shared edges; where a given set does not share them, the sturdy one. */
    private static Geometry union(Geometry[] parts) {
        try {
            return CoverageUnion.union(parts);
        } catch (TopologyException e) {
            return OverlayNGRobust.union(List.of(parts));
        }
    }
}
