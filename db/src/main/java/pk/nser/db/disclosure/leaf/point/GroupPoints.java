package pk.nser.db.disclosure.leaf.point;

import java.util.List;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import pk.nser.db.disclosure.leaf.Box;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.household.GeoTag;

/**
 * Draws points in one group of leaves: uniform in its boxes within the union council's outline, to five decimals. After 64
 * tries outside, the point is one inner point of the group, the same for all.
 */
final class GroupPoints {
    private static final int TRIES = 64;
    private static final double DECIMALS = 100_000;

    private final List<Box> boxes;
    private final double area;
    private final Geometry outline;
    private final PointOnGeometryLocator locator;

    /** @param locator of the outline */
    GroupPoints(List<Box> boxes, Geometry outline, PointOnGeometryLocator locator) {
        this.boxes = List.copyOf(boxes);
        this.area = boxes.stream().mapToDouble(Box::area).sum();
        this.outline = outline;
        this.locator = locator;
    }

    /** The place of a household under a grant: a function of the grant's key, the household's id and the group alone. */
    GeoTag place(long householdId, Pseudonyms pseudonyms) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double[] draws = pseudonyms.draws(householdId, attempt);
            Box box = box(draws[0]);
            Coordinate at = rounded(
                    box.west() + draws[1] * (box.east() - box.west()),
                    box.south() + draws[2] * (box.north() - box.south()));
            if (locator.locate(at) != Location.EXTERIOR) {
                return new GeoTag(at.x, at.y);
            }
        }
        Coordinate inside = innerPoint();
        return new GeoTag(inside.x, inside.y);
    }

    private Box box(double draw) {
        double left = draw * area;
        for (Box box : boxes) {
            left -= box.area();
            if (left < 0) {
                return box;
            }
        }
        return boxes.get(boxes.size() - 1);
    }

    /** Rounding moves a point by half a metre; where that leads out of a sliver, the unrounded point is kept inside. */
    private Coordinate innerPoint() {
        GeometryFactory factory = outline.getFactory();
        List<Geometry> rectangles = boxes.stream()
                .map(box -> factory.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north())))
                .toList();
        Geometry inside = OverlayNGRobust.overlay(UnaryUnionOp.union(rectangles), outline, OverlayNG.INTERSECTION);
        Coordinate point =
                (inside.isEmpty() ? outline : inside).getInteriorPoint().getCoordinate();
        Coordinate rounded = rounded(point.x, point.y);
        return locator.locate(rounded) == Location.EXTERIOR ? point : rounded;
    }

    private static Coordinate rounded(double longitude, double latitude) {
        return new Coordinate(Math.round(longitude * DECIMALS) / DECIMALS, Math.round(latitude * DECIMALS) / DECIMALS);
    }
}
