package pk.nser.db.demo.mesh;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/** Straight pieces of a given outline, each a segment with its ends in a fixed order. */
final class Plot {
    /** Hears every segment. */
    interface Each {
        void segment(LineSegment segment);
    }

    private Plot() {}

    static void segments(Geometry shape, Each each) {
        shape.apply((GeometryComponentFilter) component -> {
            if (component instanceof LineString line) {
                Coordinate[] points = line.getCoordinates();
                for (int i = 0; i + 1 < points.length; i++) {
                    each.segment(ordered(points[i], points[i + 1]));
                }
            }
        });
    }

    static LineSegment ordered(Coordinate a, Coordinate b) {
        return a.compareTo(b) < 0 ? new LineSegment(a, b) : new LineSegment(b, a);
    }

    static Geometry triangle(Coordinate a, Coordinate b, Coordinate c) {
        return new GeometryFactory().createPolygon(new Coordinate[] {a, b, c, a});
    }
}
