package pk.nser.tiles.pyramid.cut;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.PrecisionReducer;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * The test that rings must pass before they are written (MVT 2.1, 4.3.4.4: no crossing, no touching itself, holes
 * inside their shell), and the repair of those that rounding or cutting has spoiled, by snap rounding to whole units.
 * A repair moves an edge by at most one unit.
 */
final class ValidPolygons {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel WHOLE_UNITS = new PrecisionModel(1);

    private ValidPolygons() {}

    /** True when all polygons are valid and none overlaps another. */
    static boolean isValid(List<double[][]> polygons) {
        return IsValidOp.isValid(geometry(polygons));
    }

    /** The polygons in whole units and valid, maybe empty. */
    static Geometry repair(List<double[][]> polygons) {
        Geometry broken = geometry(polygons);
        Geometry reduced = reduced(broken);
        if (!IsValidOp.isValid(reduced)) {
            reduced = reduced(GeometryFixer.fix(broken));
        }
        return valid(reduced);
    }

    private static Geometry reduced(Geometry broken) {
        try {
            return PrecisionReducer.reducePrecision(broken, WHOLE_UNITS);
        } catch (IllegalArgumentException | TopologyException e) {
            return PrecisionReducer.reducePrecision(GeometryFixer.fix(broken), WHOLE_UNITS);
        }
    }

    private static Geometry valid(Geometry repaired) {
        @SuppressWarnings("unchecked")
        List<Polygon> polygons = PolygonExtracter.getPolygons(repaired);
        return FACTORY.createMultiPolygon(
                polygons.stream().filter(IsValidOp::isValid).toArray(Polygon[]::new));
    }

    private static Geometry geometry(List<double[][]> polygons) {
        Polygon[] all = new Polygon[polygons.size()];
        for (int i = 0; i < all.length; i++) {
            double[][] rings = polygons.get(i);
            LinearRing[] holes = new LinearRing[rings.length - 1];
            for (int hole = 0; hole < holes.length; hole++) {
                holes[hole] = ring(rings[hole + 1]);
            }
            all[i] = FACTORY.createPolygon(ring(rings[0]), holes);
        }
        return all.length == 1 ? all[0] : FACTORY.createMultiPolygon(all);
    }

    private static LinearRing ring(double[] xy) {
        return FACTORY.createLinearRing(Ring.closed(xy));
    }
}
