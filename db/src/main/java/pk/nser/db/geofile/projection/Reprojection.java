package pk.nser.db.geofile.projection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings geometry from its declared coordinate reference system to longitude, latitude in degrees (EPSG:4326).
 *
 * <p>A system is declared as {@code EPSG:n}, as an OGC name of a code (urn or http), as {@code CRS84}, or as
 * well-known text (the {@code .prj} file of a Shapefile). EPSG:4326 and EPSG:3857 are computed here; everything else
 * goes through GeoTools, whose code list is unpacked at the first use (about a second).
 *
 * <p>Known limits: systems on WGS 84 agree with PROJ to a centimetre; datum shifts are the Bursa-Wolf parameters of the
 * EPSG list and can differ by metres from the grids PROJ uses ({@link #shiftsDatum()}). A system without a known shift
 * is refused. Not thread-safe.
 */
public final class Reprojection {
    private static final double SPHERE_METRES = 6_378_137.0;
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\s*(?:EPSG:+|urn:ogc:def:crs:EPSG:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/)(\\d{1,9})\\s*");
    private static final Pattern CRS84 = Pattern.compile(
            "(?i)\\s*(?:OGC:CRS84|CRS:84|urn:ogc:def:crs:OGC:[0-9.]*:CRS84|https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/CRS84)\\s*");

    private final String name;
    private final boolean shiftsDatum;
    private final PointTransform transform;

    Reprojection(String name, boolean shiftsDatum, PointTransform transform) {
        this.name = name;
        this.shiftsDatum = shiftsDatum;
        this.transform = transform;
    }

    /**
     * The reprojection from a declared system.
     *
     * @throws ProjectionRefused naming the system when it is unknown, not a map of the ground, or has no known shift to
     *     WGS 84
     */
    public static Reprojection of(String declared) {
        if (declared.isBlank()) {
            throw new ProjectionRefused("no coordinate reference system is declared");
        }
        if (CRS84.matcher(declared).matches()) {
            return new Reprojection("OGC:CRS84", false, Reprojection::keep);
        }
        Matcher code = CODE.matcher(declared);
        if (code.matches()) {
            return ofCode(Integer.parseInt(code.group(1)));
        }
        if (declared.indexOf('[') > 0) {
            return GeoToolsTransforms.ofText(declared);
        }
        throw new ProjectionRefused(
                "'" + declared.strip() + "' is not a coordinate reference system that is known here");
    }

    private static Reprojection ofCode(int code) {
        return switch (code) {
            case 4326 -> new Reprojection("EPSG:4326", false, Reprojection::keep);
            case 3857 -> new Reprojection("EPSG:3857", false, Reprojection::fromWebMercator);
            default -> GeoToolsTransforms.ofCode(code);
        };
    }

    /** What people call the system, for example {@code EPSG:32642}. */
    public String name() {
        return name;
    }

    /** True when the datum is not WGS 84, so that places may be off by metres. */
    public boolean shiftsDatum() {
        return shiftsDatum;
    }

    /**
     * A copy of {@code geometry} in longitude, latitude.
     *
     * @throws IllegalArgumentException when a point lies outside the domain of the projection
     */
    public Geometry apply(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new EachPoint(transform));
        copy.geometryChanged();
        return copy;
    }

    private static void keep(double[] point) {
        // EPSG:4326 with the longitude first is what we want.
    }

    private static void fromWebMercator(double[] point) {
        double longitude = Math.toDegrees(point[0] / SPHERE_METRES);
        double latitude = Math.toDegrees(2 * Math.atan(Math.exp(point[1] / SPHERE_METRES)) - Math.PI / 2);
        point[0] = longitude;
        point[1] = latitude;
    }

    private record EachPoint(PointTransform transform) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double[] point = {points.getX(i), points.getY(i)};
            transform.apply(point);
            if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
                throw new IllegalArgumentException(
                        "the point " + points.getX(i) + " " + points.getY(i) + " has no place on the globe");
            }
            points.setOrdinate(i, 0, point[0]);
            points.setOrdinate(i, 1, point[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
