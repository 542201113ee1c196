package pk.nser.tiles.pyramid;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.db.area.ShownOutlines;
import pk.nser.tiles.grid.WebMercatorQuad;

/**
 * The areas of one level as a coverage: shapes that share their edges and are simplified together, so that no gap opens
 * between neighbours. In tile units of one zoom (see {@link WebMercatorQuad}).
 *
 * <p>Edges are simplified after Visvalingam (JTS 1.20 {@code CoverageSimplifier}); a place where three areas meet never
 * moves, so an area may become an outline between such places but keeps its neighbours. Holes and islands smaller than
 * the tolerance go, an area's biggest polygon stays.
 */
final class LevelCoverage {
    private final int zoom;
    private final int[] ids;
    private final Geometry[] shapes;

    private LevelCoverage(int zoom, int[] ids, Geometry[] shapes) {
        this.zoom = zoom;
        this.ids = ids;
        this.shapes = shapes;
    }

    /** The coverage of some outlines at a zoom, with all their vertices. */
    static LevelCoverage of(List<Outline> outlines, int zoom) {
        List<Geometry> degrees =
                SharedVertices.insert(outlines.stream().map(Outline::shape).toList());
        return new LevelCoverage(
                zoom,
                outlines.stream().mapToInt(Outline::areaId).toArray(),
                degrees.stream().map(g -> projected(g, zoom)).toArray(Geometry[]::new));
    }

    /**
     * The same coverage with fewer vertices.
     *
     * @param tolerance how far an edge may move, in units of {@code atZoom}
     */
    LevelCoverage simplified(double tolerance, int atZoom) {
        double units = Math.scalb(tolerance, zoom - atZoom);
        return new LevelCoverage(zoom, ids, CoverageSimplifier.simplify(shapes, units));
    }

    /** The shapes as they are now, in degrees: what is one vertex of two neighbours stays one. */
    List<ShownOutlines.Outline> outlines() {
        return IntStream.range(0, ids.length)
                .mapToObj(area -> new ShownOutlines.Outline(ids[area], degrees(shapes[area], zoom)))
                .toList();
    }

    int areas() {
        return ids.length;
    }

    int id(int area) {
        return ids[area];
    }

    /** The shape of an area, in units of {@link #zoom()}. */
    Geometry shape(int area) {
        return shapes[area];
    }

    int zoom() {
        return zoom;
    }

    /** A copy in tile units of a zoom. */
    static Geometry projected(Geometry degrees, int zoom) {
        return moved(degrees, x -> WebMercatorQuad.x(x, zoom), y -> WebMercatorQuad.y(y, zoom));
    }

    /** A copy in degrees of what is in tile units of a zoom. */
    static Geometry degrees(Geometry units, int zoom) {
        return moved(units, x -> WebMercatorQuad.longitude(x, zoom), y -> WebMercatorQuad.latitude(y, zoom));
    }

    private static Geometry moved(Geometry shape, DoubleUnaryOperator across, DoubleUnaryOperator down) {
        Geometry copy = shape.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                points.setOrdinate(i, Coordinate.X, across.applyAsDouble(points.getOrdinate(i, Coordinate.X)));
                points.setOrdinate(i, Coordinate.Y, down.applyAsDouble(points.getOrdinate(i, Coordinate.Y)));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}
