package pk.nser.db.demo.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Divides a given shape among sites inside it: the faces between its outline and the edges of the sites' Voronoi diagram.
 *
 * <p>The outline keeps its vertices; where an inner edge meets it, a point is put in and remembered in
 * {@link BorderNodes}. A crooked outline can cut a cell into several faces: each face is a cell here, with the same site.
 */
public final class ClippedVoronoi {
    private static final double SCALE = 1e7;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private final Geometry shape;
    private final List<Coordinate> sites;
    private final BorderNodes nodes;
    private final Map<Coordinate, Coordinate> given = new HashMap<>();

    private ClippedVoronoi(Geometry shape, List<Coordinate> sites, BorderNodes nodes) {
        this.shape = shape;
        this.sites = sites;
        this.nodes = nodes;
        for (Coordinate vertex : shape.getCoordinates()) {
            given.put(rounded(vertex), vertex);
        }
    }

    /** The cells of {@code shape}; those that hold their site come first, in the order of the sites. */
    public static RingCells of(Geometry shape, List<Coordinate> sites, BorderNodes nodes) {
        return new ClippedVoronoi(shape, sites, nodes).cells();
    }

    private static Coordinate rounded(Coordinate at) {
        return new Coordinate(Math.round(at.x * SCALE) / SCALE, Math.round(at.y * SCALE) / SCALE);
    }

    private RingCells cells() {
        Polygonizer polygonizer = new Polygonizer();
        for (LineSegment segment : noded()) {
            polygonizer.add(FACTORY.createLineString(new Coordinate[] {segment.p0, segment.p1}));
        }
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(shape);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) face;
            if (inside.locate(polygon.getInteriorPoint().getCoordinate()) != Location.EXTERIOR) {
                faces.add(polygon);
            }
        }
        return ordered(faces);
    }

    private RingCells ordered(List<Polygon> faces) {
        List<@Nullable Polygon> homes = new ArrayList<>(Collections.nCopies(sites.size(), null));
        List<Polygon> others = new ArrayList<>();
        List<Coordinate> othersSites = new ArrayList<>();
        for (Polygon face : faces) {
            int site = nearest(face.getInteriorPoint().getCoordinate());
            boolean home = new IndexedPointInAreaLocator(face).locate(sites.get(site)) == Location.INTERIOR;
            if (home && homes.get(site) == null) {
                homes.set(site, face);
            } else {
                others.add(face);
                othersSites.add(sites.get(site));
            }
        }
        List<Coordinate> centres = new ArrayList<>();
        List<List<Coordinate[]>> rings = new ArrayList<>();
        for (int i = 0; i < homes.size(); i++) {
            Polygon home = homes.get(i);
            if (home != null) {
                centres.add(sites.get(i));
                rings.add(rings(home));
            }
        }
        centres.addAll(othersSites);
        others.forEach(face -> rings.add(rings(face)));
        PreparedGeometry land = PreparedGeometryFactory.prepare(shape);
        return new RingCells(
                centres,
                rings,
                (from, to, one, other) ->
                        land.covers(Plot.triangle(from, to, one)) && land.covers(Plot.triangle(from, to, other)));
    }

    private int nearest(Coordinate at) {
        int best = 0;
        for (int i = 1; i < sites.size(); i++) {
            best = at.distance(sites.get(i)) < at.distance(sites.get(best)) ? i : best;
        }
        return best;
    }

    private static List<Coordinate[]> rings(Polygon face) {
        List<Coordinate[]> rings = new ArrayList<>();
        rings.add(turned(face.getExteriorRing(), true));
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            rings.add(turned(face.getInteriorRingN(i), false));
        }
        return rings;
    }

    private static Coordinate[] turned(LinearRing ring, boolean counterClockwise) {
        Coordinate[] points = ring.getCoordinates().clone();
        if (Orientation.isCCW(points) != counterClockwise) {
            CoordinateArrays.reverse(points);
        }
        return points;
    }

    /** All pieces of the outline and of the diagram's edges, meeting at their ends only. */
    private Set<LineSegment> noded() {
        List<SegmentString> lines = new ArrayList<>();
        Plot.segments(shape, segment -> lines.add(line(segment, segment)));
        Set<LineSegment> edges = new HashSet<>();
        Plot.segments(diagram(), edges::add);
        edges.forEach(edge -> lines.add(line(edge, null)));
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(SCALE));
        noder.computeNodes(lines);
        Set<LineSegment> pieces = new HashSet<>();
        for (Object line : noder.getNodedSubstrings()) {
            SegmentString string = (SegmentString) line;
            Coordinate[] points = Arrays.stream(string.getCoordinates())
                    .map(point -> given.getOrDefault(rounded(point), rounded(point)))
                    .toArray(Coordinate[]::new);
            for (int i = 0; i + 1 < points.length; i++) {
                pieces.add(Plot.ordered(points[i], points[i + 1]));
            }
            if (string.getData() instanceof LineSegment border) {
                remember(border, points);
            }
        }
        return pieces;
    }

    private void remember(LineSegment border, Coordinate[] points) {
        for (Coordinate point : points) {
            if (!given.containsKey(rounded(point))) {
                nodes.add(border, point);
            }
        }
    }

    private static SegmentString line(LineSegment segment, @Nullable Object data) {
        return new NodedSegmentString(new Coordinate[] {segment.p0, segment.p1}, data);
    }

    private Geometry diagram() {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Envelope around = shape.getEnvelopeInternal();
        around.expandBy(Math.max(around.getWidth(), around.getHeight()));
        builder.setClipEnvelope(around);
        return builder.getDiagram(FACTORY);
    }
}
