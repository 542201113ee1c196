package pk.nser.db.demo.mesh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * One Voronoi diagram of all sites.
 *
 * <p>The cells of the outermost sites reach far out and are of no use; the caller puts sites there that it does not need.
 */
public final class Voronoi {
    private Voronoi() {}

    /** The cells of these sites, in their order; every edge may wander. */
    public static RingCells of(List<Coordinate> sites) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Map<Coordinate, Integer> numbers = new HashMap<>();
        List<List<Coordinate[]>> rings = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            numbers.put(sites.get(i), i);
            rings.add(List.of());
        }
        for (Object cell : builder.getSubdivision().getVoronoiCellPolygons(new GeometryFactory())) {
            Polygon polygon = (Polygon) cell;
            Integer number = numbers.get((Coordinate) polygon.getUserData());
            if (number != null) {
                rings.set(number, Collections.singletonList(ring(polygon)));
            }
        }
        return new RingCells(sites, rings, (from, to, one, other) -> true);
    }

    /** Vertices on the grid, counter-clockwise, closed, none twice in a row. */
    private static Coordinate[] ring(Polygon polygon) {
        CoordinateList ring = new CoordinateList();
        for (Coordinate vertex : polygon.getExteriorRing().getCoordinates()) {
            ring.add(Grid.snap(vertex), false);
        }
        Coordinate[] closed = ring.toCoordinateArray();
        if (closed.length >= 4 && !Orientation.isCCW(closed)) {
            CoordinateArrays.reverse(closed);
        }
        return closed;
    }
}
