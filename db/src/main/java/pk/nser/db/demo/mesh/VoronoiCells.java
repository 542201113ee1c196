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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * One Voronoi diagram of all sites, its edges made to wander.
 *
 * <p>The cells of the outermost sites reach far out and are of no use; the caller puts sites there that it does not need.
 */
public final class VoronoiCells implements Cells {
    private static final double SHORTEST_DEGREES = 0.016;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private record Edge(Coordinate from, Coordinate to) {}

    private final List<Coordinate> sites;
    private final List<Coordinate[]> rings;
    private final Map<Edge, Integer> owners = new HashMap<>();

    private VoronoiCells(List<Coordinate> sites, List<Coordinate[]> rings) {
        this.sites = sites;
        this.rings = rings;
        for (int cell = 0; cell < rings.size(); cell++) {
            Coordinate[] ring = rings.get(cell);
            for (int i = 0; i + 1 < ring.length; i++) {
                owners.put(new Edge(ring[i], ring[i + 1]), cell);
            }
        }
    }

    /** The cells of these sites, in their order. */
    public static VoronoiCells of(List<Coordinate> sites) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Map<Coordinate, Integer> numbers = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            numbers.put(sites.get(i), i);
        }
        List<Coordinate[]> rings = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            rings.add(new Coordinate[0]);
        }
        for (Object cell : builder.getSubdivision().getVoronoiCellPolygons(FACTORY)) {
            Polygon polygon = (Polygon) cell;
            Integer number = numbers.get((Coordinate) polygon.getUserData());
            if (number != null) {
                rings.set(number, ring(polygon));
            }
        }
        return new VoronoiCells(List.copyOf(sites), rings);
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

    @Override
    public int size() {
        return rings.size();
    }

    @Override
    public Coordinate site(int cell) {
        return sites.get(cell);
    }

    @Override
    public List<Integer> neighbours(int cell) {
        List<Integer> neighbours = new ArrayList<>();
        Coordinate[] ring = rings.get(cell);
        for (int i = 0; i + 1 < ring.length; i++) {
            Integer other = owners.get(new Edge(ring[i + 1], ring[i]));
            if (other != null) {
                neighbours.add(other);
            }
        }
        return neighbours;
    }

    @Override
    public Geometry shape(int cell) {
        CoordinateList outline = new CoordinateList();
        Coordinate[] ring = rings.get(cell);
        for (int i = 0; i + 1 < ring.length; i++) {
            for (Coordinate vertex : line(ring[i], ring[i + 1])) {
                outline.add(vertex, false);
            }
        }
        return FACTORY.createPolygon(outline.toCoordinateArray());
    }

    /** The lines between this cell and {@code other}; none when they are no neighbours. */
    public List<List<Coordinate>> between(int cell, int other) {
        List<List<Coordinate>> lines = new ArrayList<>();
        Coordinate[] ring = rings.get(cell);
        for (int i = 0; i + 1 < ring.length; i++) {
            Integer beyond = owners.get(new Edge(ring[i + 1], ring[i]));
            if (beyond != null && beyond == other) {
                lines.add(line(ring[i], ring[i + 1]));
            }
        }
        return lines;
    }

    private List<Coordinate> line(Coordinate from, Coordinate to) {
        Integer inner = owners.get(new Edge(from, to));
        Integer outer = owners.get(new Edge(to, from));
        if (inner == null || outer == null) {
            return List.of(from, to);
        }
        Coordinate site = site(Math.min(inner, outer));
        if (from.compareTo(to) < 0) {
            return NoisyEdge.between(from, to, site, SHORTEST_DEGREES);
        }
        List<Coordinate> turned = new ArrayList<>(NoisyEdge.between(to, from, site, SHORTEST_DEGREES));
        Collections.reverse(turned);
        return turned;
    }
}
