package pk.nser.db.area.check;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Area of polygons in longitude, latitude, in square metres, on the sphere that has the area of the WGS 84 ellipsoid.
 *
 * <p>The ring is taken as straight in the cylindrical equal-area projection. Within half a percent of the ellipsoid
 * for latitudes of Pakistan, which is enough to weigh slivers and gaps.
 */
final class SquareMetres {
    private static final double AUTHALIC_RADIUS_METRES = 6_371_007.18;

    private SquareMetres() {}

    static double of(Geometry geometry) {
        double area = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                area += of(polygon);
            } else if (part instanceof GeometryCollection) {
                area += of(part);
            }
        }
        return area;
    }

    private static double of(Polygon polygon) {
        double area = Math.abs(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= Math.abs(ring(polygon.getInteriorRingN(i)));
        }
        return area;
    }

    private static double ring(LineString ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        if (points.size() < 4) {
            return 0;
        }
        double x0 = points.getX(0);
        double y0 = Math.sin(Math.toRadians(points.getY(0)));
        double twice = 0;
        double lastX = 0;
        double lastY = 0;
        for (int i = 1; i < points.size(); i++) {
            double x = Math.toRadians(points.getX(i) - x0);
            double y = Math.sin(Math.toRadians(points.getY(i))) - y0;
            twice += lastX * y - x * lastY;
            lastX = x;
            lastY = y;
        }
        return twice / 2 * AUTHALIC_RADIUS_METRES * AUTHALIC_RADIUS_METRES;
    }
}
