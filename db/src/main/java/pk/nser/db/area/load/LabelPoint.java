package pk.nser.db.area.load;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** Where an area's name stands: the middle of the largest circle in its largest part, to a fiftieth of its size. */
final class LabelPoint {
    private static final double PRECISION_SHARE = 0.02;

    private LabelPoint() {}

    /** Longitude and latitude in degrees, always inside the area. */
    static Coordinate of(MultiPolygon shape) {
        Geometry largest = shape.getGeometryN(0);
        for (int i = 1; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i).getArea() > largest.getArea()) {
                largest = shape.getGeometryN(i);
            }
        }
        double size = Math.sqrt(largest.getArea());
        return MaximumInscribedCircle.getCenter(largest, size * PRECISION_SHARE).getCoordinate();
    }
}
