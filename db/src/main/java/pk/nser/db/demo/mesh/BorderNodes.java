package pk.nser.db.demo.mesh;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryEditor.CoordinateOperation;

/**
 * Remembers where inner borders meet the given outlines, and gives these points to the shapes on both sides, so that no
 * shape has a corner in the middle of a neighbour's edge.
 *
 * <p>A given vertex never moves. A point that is put in lies on its segment to 7 decimals (about 1 cm).
 */
public final class BorderNodes {
    private final Map<LineSegment, TreeSet<Coordinate>> nodes = new HashMap<>();
    private final Map<Coordinate, LineSegment> segmentOf = new HashMap<>();

    /** A border meets the given segment at this point. */
    void add(LineSegment segment, Coordinate node) {
        nodes.computeIfAbsent(segment, s -> new TreeSet<>(Comparator.comparingDouble(s::projectionFactor)))
                .add(node);
        segmentOf.put(node, segment);
    }

    /** The shape with every known point put into its edges. */
    public Geometry into(Geometry shape) {
        Geometry edited = new GeometryEditor(shape.getFactory()).edit(shape, new CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] points, Geometry part) {
                return part instanceof LinearRing ? filled(points) : points;
            }
        });
        edited.setSRID(shape.getSRID());
        return edited instanceof Polygon || edited.getNumGeometries() > 0 ? edited : shape;
    }

    private Coordinate[] filled(Coordinate[] ring) {
        CoordinateList points = new CoordinateList();
        for (int i = 0; i + 1 < ring.length; i++) {
            points.add(ring[i], false);
            addBetween(ring[i], ring[i + 1], points);
        }
        points.add(ring[0], true);
        return points.toCoordinateArray();
    }

    private void addBetween(Coordinate from, Coordinate to, CoordinateList points) {
        LineSegment segment = segmentOf.get(from);
        if (segment == null) {
            segment = segmentOf.getOrDefault(to, Plot.ordered(from, to));
        }
        TreeSet<Coordinate> on = nodes.get(segment);
        if (on == null || !isOn(from, segment) || !isOn(to, segment)) {
            return;
        }
        double start = segment.projectionFactor(from);
        double end = segment.projectionFactor(to);
        for (Coordinate node : start < end ? on : on.descendingSet()) {
            double at = segment.projectionFactor(node);
            if (at > Math.min(start, end) && at < Math.max(start, end)) {
                points.add(node, false);
            }
        }
    }

    private boolean isOn(Coordinate point, LineSegment segment) {
        return point.equals2D(segment.p0) || point.equals2D(segment.p1) || segment.equals(segmentOf.get(point));
    }
}
