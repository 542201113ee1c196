package pk.nser.db.intake.village;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The outline of an area in degrees, longitude first. A point on the border is in.
 *
 * <p>Limits: distances are those of a flat map around the point, good to 1% below a kilometre; a ring is walked point by
 * point, which is the fastest way for the few hundred points of a village.
 */
public final class Outline {
    private static final double METRES_PER_DEGREE = 111_195;

    private final Geometry shape;
    private final Envelope envelope;

    /** @param shape polygons, degrees WGS 84 */
    public Outline(Geometry shape) {
        this.shape = shape;
        this.envelope = shape.getEnvelopeInternal();
    }

    Envelope envelope() {
        return envelope;
    }

    /** True when the point lies in the area or on its border. */
    boolean contains(Coordinate point) {
        if (!envelope.contains(point)) {
            return false;
        }
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && contains(polygon, point)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Polygon polygon, Coordinate point) {
        int inShell = locate(polygon.getExteriorRing(), point);
        if (inShell != Location.INTERIOR) {
            return inShell == Location.BOUNDARY;
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            if (locate(polygon.getInteriorRingN(i), point) == Location.INTERIOR) {
                return false;
            }
        }
        return true;
    }

    private static int locate(LinearRing ring, Coordinate point) {
        if (!ring.getEnvelopeInternal().contains(point)) {
            return Location.EXTERIOR;
        }
        return RayCrossingCounter.locatePointInRing(point, ring.getCoordinateSequence());
    }

    /** True when the border is not farther than so many metres. */
    boolean isNear(Coordinate point, double metres) {
        double shrink = Math.cos(Math.toRadians(point.y));
        double reach = metres / METRES_PER_DEGREE;
        Envelope around = new Envelope(envelope);
        around.expandBy(reach / shrink, reach);
        if (!around.contains(point)) {
            return false;
        }
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && isNear(polygon, point, shrink, reach)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Polygon polygon, Coordinate point, double shrink, double reach) {
        if (isNear(polygon.getExteriorRing(), point, shrink, reach)) {
            return true;
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            if (isNear(polygon.getInteriorRingN(i), point, shrink, reach)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(LinearRing ring, Coordinate point, double shrink, double reach) {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        Coordinate origin = new Coordinate(0, 0);
        Coordinate from = new Coordinate();
        Coordinate to = new Coordinate();
        for (int i = 1; i < sequence.size(); i++) {
            from.setX((sequence.getX(i - 1) - point.x) * shrink);
            from.setY(sequence.getY(i - 1) - point.y);
            to.setX((sequence.getX(i) - point.x) * shrink);
            to.setY(sequence.getY(i) - point.y);
            if (Distance.pointToSegment(origin, from, to) <= reach) {
                return true;
            }
        }
        return false;
    }
}
