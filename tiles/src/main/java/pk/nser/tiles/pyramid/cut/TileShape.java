package pk.nser.tiles.pyramid.cut;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The polygons of one area, or of its piece in some tiles: for each the shell and then the holes, in tile units of one
 * zoom. Points of the area itself are whole units from the start, so that neighbours that share a point go on sharing
 * it; points on a cut are rounded when the piece is finished.
 */
public final class TileShape implements Cuttable<TileShape> {
    /** Twice the area, in square units, below which a cut ring is nothing but its own edge. */
    private static final double NOTHING = 0.02;

    private static final TileShape EMPTY = new TileShape(List.of(), false);

    private final List<double[][]> polygons;
    private final boolean cut;

    private TileShape(List<double[][]> polygons, boolean cut) {
        this.polygons = polygons;
        this.cut = cut;
    }

    /** The shape in whole units: valid, or empty when nothing of it is left. */
    public static TileShape of(Geometry shape, double scale) {
        return valid(polygons(shape, scale));
    }

    @Override
    public boolean isEmpty() {
        return polygons.isEmpty();
    }

    @Override
    public Envelope bounds() {
        Envelope bounds = new Envelope();
        for (double[][] polygon : polygons) {
            for (int i = 0; i < polygon[0].length; i += 2) {
                bounds.expandToInclude(polygon[0][i], polygon[0][i + 1]);
            }
        }
        return bounds;
    }

    @Override
    public TileShape within(HalfPlane half) {
        List<double[][]> left = new ArrayList<>(polygons.size());
        boolean changed = false;
        for (double[][] polygon : polygons) {
            List<double[]> rings = new ArrayList<>(polygon.length);
            for (int i = 0; i < polygon.length && (i == 0 || !rings.isEmpty()); i++) {
                double[] ring = half.ring(polygon[i]);
                boolean whole = ring == polygon[i];
                changed |= !whole;
                if (whole || Math.abs(Ring.doubleArea(ring)) > NOTHING) {
                    rings.add(ring);
                }
            }
            if (!rings.isEmpty()) {
                left.add(rings.toArray(new double[0][]));
            }
        }
        return changed ? new TileShape(left, true) : this;
    }

    /** The piece ready to be written: whole units, valid polygons, maybe empty. */
    public TileShape finished() {
        return cut ? valid(polygons) : this;
    }

    List<double[][]> polygons() {
        return polygons;
    }

    private static TileShape valid(List<double[][]> exact) {
        TileShape plain = snapped(exact);
        if (plain.isEmpty() || ValidPolygons.isValid(plain.polygons)) {
            return plain;
        }
        return snapped(polygons(ValidPolygons.repair(exact), 1));
    }

    private static List<double[][]> polygons(Geometry shape, double scale) {
        List<double[][]> polygons = new ArrayList<>(shape.getNumGeometries());
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            if (!polygon.isEmpty()) {
                double[][] rings = new double[1 + polygon.getNumInteriorRing()][];
                rings[0] = ring(polygon.getExteriorRing(), scale);
                for (int hole = 1; hole < rings.length; hole++) {
                    rings[hole] = ring(polygon.getInteriorRingN(hole - 1), scale);
                }
                polygons.add(rings);
            }
        }
        return polygons;
    }

    private static double[] ring(LinearRing ring, double scale) {
        CoordinateSequence points = ring.getCoordinateSequence();
        return Ring.of(points, scale, true);
    }

    private static TileShape snapped(List<double[][]> polygons) {
        List<double[][]> left = new ArrayList<>(polygons.size());
        for (double[][] polygon : polygons) {
            List<double[]> rings = new ArrayList<>(polygon.length);
            for (int i = 0; i < polygon.length && (i == 0 || !rings.isEmpty()); i++) {
                double[] ring = Ring.snapped(polygon[i]);
                if (ring.length > 0 && Ring.doubleArea(ring) != 0) {
                    rings.add(ring);
                }
            }
            if (!rings.isEmpty()) {
                left.add(rings.toArray(new double[0][]));
            }
        }
        return left.isEmpty() ? EMPTY : new TileShape(left, false);
    }
}
