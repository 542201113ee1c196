package pk.nser.db.area.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Whether one shape can be an area: polygons, valid (OGC simple features), inside the expected part of the world.
 *
 * <p>A shape that fails is set aside with its reason, never repaired.
 */
public final class ShapeCheck {
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final Envelope expected;

    /** A check against {@code expected}, in degrees of longitude (x) and latitude (y). */
    public ShapeCheck(Envelope expected) {
        this.expected = new Envelope(expected);
    }

    /** Why the geometry cannot be an area, or null when it can. */
    public @Nullable Fault fault(Geometry geometry) {
        if (geometry.isEmpty()) {
            return new Fault("geometry-missing", "the geometry is empty");
        }
        if (!(geometry instanceof Polygon || geometry instanceof MultiPolygon)) {
            return new Fault("geometry-kind", "an area is made of polygons, not of " + geometry.getGeometryType());
        }
        Fault place = placeFault(geometry.getEnvelopeInternal());
        if (place != null) {
            return place;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        return error == null
                ? null
                : new Fault(
                        "geometry-invalid",
                        "the geometry is not valid: " + error.getMessage()
                                + at(error.getCoordinate().x, error.getCoordinate().y));
    }

    /** Why the geometry cannot lie where it does, or null when it can; also for border lines. */
    public @Nullable Fault placeFault(Envelope box) {
        if (!WORLD.covers(box)) {
            return new Fault(
                    "outside-world",
                    "the coordinates are not degrees of longitude and latitude" + at(box.getMinX(), box.getMinY())
                            + ": is the coordinate reference system declared rightly?");
        }
        if (expected.covers(box)) {
            return null;
        }
        if (expected.covers(new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX()))) {
            return new Fault("swapped", "longitude and latitude are swapped" + at(box.getMinX(), box.getMinY()));
        }
        return new Fault(
                "outside-bounds",
                String.format(
                        Locale.ROOT,
                        "it reaches from %.5f %.5f to %.5f %.5f, outside the expected bounds %.2f %.2f %.2f %.2f",
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY(),
                        expected.getMinX(),
                        expected.getMinY(),
                        expected.getMaxX(),
                        expected.getMaxY()));
    }

    static String at(double longitude, double latitude) {
        return String.format(Locale.ROOT, " (at %.6f %.6f)", longitude, latitude);
    }

    /** The shape as the database keeps it. */
    public static MultiPolygon multiPolygon(Geometry polygons) {
        return polygons instanceof MultiPolygon many
                ? many
                : polygons.getFactory().createMultiPolygon(new Polygon[] {(Polygon) polygons});
    }

    /** Why a shape is refused: the finding's kind and reason. */
    public record Fault(String kind, String reason) {}
}
