package pk.nser.db.demo.mesh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.PrecisionModel;

/** Cells given by straight rings with shared vertices; their edges wander where they may. */
public final class RingCells implements Cells {
    private static final double SHORTEST_DEGREES = 0.016;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    /** Tells whether the edge between two cells may leave its straight line. */
    interface Wandering {
        boolean allowed(Coordinate from, Coordinate to, Coordinate oneSite, Coordinate otherSite);
    }

    private record Edge(Coordinate from, Coordinate to) {}

    private final List<Coordinate> sites;
    private final List<List<Coordinate[]>> rings;
    private final Wandering wandering;
    private final Map<Edge, Integer> owners = new HashMap<>();

    /**
     * Cells about these sites.
     *
     * @param rings of each cell: the outer one first, counter-clockwise, then holes clockwise; all closed
     */
    RingCells(List<Coordinate> sites, List<List<Coordinate[]>> rings, Wandering wandering) {
        this.sites = List.copyOf(sites);
        this.rings = List.copyOf(rings);
        this.wandering = wandering;
        for (int cell = 0; cell < rings.size(); cell++) {
            for (Coordinate[] ring : rings.get(cell)) {
                for (int i = 0; i + 1 < ring.length; i++) {
                    owners.put(new Edge(ring[i], ring[i + 1]), cell);
                }
            }
        }
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
        for (Coordinate[] ring : rings.get(cell)) {
            for (int i = 0; i + 1 < ring.length; i++) {
                Integer other = owners.get(new Edge(ring[i + 1], ring[i]));
                if (other != null) {
                    neighbours.add(other);
                }
            }
        }
        return neighbours;
    }

    @Override
    public Geometry shape(int cell) {
        List<LinearRing> lines =
                rings.get(cell).stream().map(this::wanderingRing).toList();
        LinearRing[] holes = lines.subList(1, lines.size()).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(lines.get(0), holes);
    }

    private LinearRing wanderingRing(Coordinate[] ring) {
        CoordinateList outline = new CoordinateList();
        for (int i = 0; i + 1 < ring.length; i++) {
            for (Coordinate vertex : line(ring[i], ring[i + 1])) {
                outline.add(vertex, false);
            }
        }
        return FACTORY.createLinearRing(outline.toCoordinateArray());
    }

    /** The lines between this cell and {@code other}; none when they are no neighbours. */
    public List<List<Coordinate>> between(int cell, int other) {
        List<List<Coordinate>> lines = new ArrayList<>();
        for (Coordinate[] ring : rings.get(cell)) {
            for (int i = 0; i + 1 < ring.length; i++) {
                Integer beyond = owners.get(new Edge(ring[i + 1], ring[i]));
                if (beyond != null && beyond == other) {
                    lines.add(line(ring[i], ring[i + 1]));
                }
            }
        }
        return lines;
    }

    /** The same points from either cell, in the direction asked for. */
    private List<Coordinate> line(Coordinate from, Coordinate to) {
        Integer inner = owners.get(new Edge(from, to));
        Integer outer = owners.get(new Edge(to, from));
        if (inner == null || outer == null || !wandering.allowed(from, to, site(inner), site(outer))) {
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
