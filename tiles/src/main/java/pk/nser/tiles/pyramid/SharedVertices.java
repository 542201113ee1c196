package pk.nser.tiles.pyramid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Gives neighbours the same vertices: where a vertex of one area lies on a side of another that has none there, the
 * side gets it. Only then is an edge recognised as shared and simplified once for both.
 *
 * <p>Works on degrees. Moves nothing: neighbours that do not touch exactly are no business of this class but of the
 * import's check of gaps and overlaps.
 */
final class SharedVertices {
    /** How far from a side a vertex still lies on it, in degrees: about a tenth of a millimetre. */
    private static final double ON_SIDE = 1e-9;

    private final HPRtree vertices = new HPRtree();
    private final Set<LineSegment> unmatched;

    private SharedVertices(Set<LineSegment> unmatched) {
        this.unmatched = unmatched;
        Set<Coordinate> ends = new HashSet<>();
        for (LineSegment side : unmatched) {
            if (ends.add(side.p0)) {
                vertices.insert(new Envelope(side.p0), side.p0);
            }
            if (ends.add(side.p1)) {
                vertices.insert(new Envelope(side.p1), side.p1);
            }
        }
    }

    /** The same shapes with the missing vertices. */
    static List<Geometry> insert(List<Geometry> shapes) {
        Set<LineSegment> unmatched = unmatchedSides(shapes);
        if (unmatched.isEmpty()) {
            return shapes;
        }
        SharedVertices shared = new SharedVertices(unmatched);
        return shapes.stream().map(shared::complete).toList();
    }

    /** Sides that only one area has: the outer boundary, and sides whose neighbour has other vertices. */
    private static Set<LineSegment> unmatchedSides(List<Geometry> shapes) {
        Set<LineSegment> once = new HashSet<>();
        for (Geometry shape : shapes) {
            for (Object ring : LinearComponentExtracter.getLines(shape)) {
                CoordinateSequence points = ((LinearRing) ring).getCoordinateSequence();
                for (int i = 1; i < points.size(); i++) {
                    LineSegment side = new LineSegment(points.getCoordinate(i - 1), points.getCoordinate(i));
                    side.normalize();
                    if (!once.add(side)) {
                        once.remove(side);
                    }
                }
            }
        }
        return once;
    }

    private Geometry complete(Geometry shape) {
        return new GeometryEditor().edit(shape, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] points, Geometry ring) {
                return complete(points);
            }
        });
    }

    private Coordinate[] complete(Coordinate[] ring) {
        List<Coordinate> completed = new ArrayList<>(ring.length);
        for (int i = 0; i < ring.length; i++) {
            completed.add(ring[i]);
            if (i + 1 < ring.length) {
                completed.addAll(between(new LineSegment(ring[i], ring[i + 1])));
            }
        }
        return completed.size() == ring.length ? ring : completed.toArray(new Coordinate[0]);
    }

    private List<Coordinate> between(LineSegment side) {
        if (!unmatched.contains(normalized(side))) {
            return List.of();
        }
        Envelope near = new Envelope(side.p0, side.p1);
        near.expandBy(ON_SIDE);
        List<Coordinate> found = new ArrayList<>();
        for (Object item : vertices.query(near)) {
            Coordinate vertex = (Coordinate) item;
            double along = side.projectionFactor(vertex);
            if (along > 0
                    && along < 1
                    && side.distance(vertex) <= ON_SIDE
                    && vertex.distance(side.p0) > ON_SIDE
                    && vertex.distance(side.p1) > ON_SIDE) {
                found.add(vertex);
            }
        }
        found.sort((a, b) -> Double.compare(side.projectionFactor(a), side.projectionFactor(b)));
        return found;
    }

    private static LineSegment normalized(LineSegment side) {
        LineSegment normalized = new LineSegment(side);
        normalized.normalize();
        return normalized;
    }
}
