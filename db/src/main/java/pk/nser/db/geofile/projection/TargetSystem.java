package pk.nser.db.geofile.projection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coordinate reference system in which a file is written: brings longitude, latitude (WGS 84) to it, and describes
 * itself to other programs. Easting or longitude always comes first. Not thread-safe.
 *
 * <p>Codes of the EPSG list with a known datum shift, from Greenwich, in degrees or metres, in one of six projections;
 * all others are refused by name. Places so far from the home of a projection that a centimetre cannot be kept (for UTM
 * more than about ten degrees from the zone's meridian) are refused too.
 */
public final class TargetSystem {
    private static final double SPHERE_METRES = 6_378_137.0;
    private static final double EXACT = 0.01;
    private static final Pattern CODE = Pattern.compile("(?i)\\s*(?:EPSG:)?(\\d{1,9})\\s*");

    private final SystemDescription description;
    private final double accuracyMetres;
    private final PointTransform transform;

    /** @param transform from longitude, latitude */
    TargetSystem(SystemDescription description, double accuracyMetres, PointTransform transform) {
        this.description = description;
        this.accuracyMetres = accuracyMetres;
        this.transform = transform;
    }

    /** Longitude, latitude as they are, EPSG:4326. */
    public static TargetSystem wgs84() {
        return new TargetSystem(SystemDescription.WGS84, 0, point -> {});
    }

    /**
     * The system of a code.
     *
     * @param code {@code EPSG:32642} or {@code 32642}
     * @throws ProjectionRefused naming it, with the reason
     */
    public static TargetSystem of(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new ProjectionRefused("'" + code.strip() + "' is no code of the EPSG list: give EPSG:32642, say");
        }
        int number = Integer.parseInt(matcher.group(1));
        return switch (number) {
            case 4326 -> wgs84();
            case 3857 -> new TargetSystem(SystemDescription.WEB_MERCATOR, EXACT, TargetSystem::toWebMercator);
            default -> GeoToolsTargets.ofCode(number);
        };
    }

    /** For example {@code EPSG:32642}. */
    public String name() {
        return "EPSG:" + description.code();
    }

    /** The number of the code. */
    public int code() {
        return description.code();
    }

    /** What the EPSG list calls it. */
    public String title() {
        return description.name();
    }

    /** True for longitude, latitude in degrees; false for metres. */
    public boolean geographic() {
        return description.method() == null;
    }

    /** True when coordinates are those of WGS 84 as they came in. */
    public boolean isWgs84() {
        return description.code() == SystemDescription.WGS84.code();
    }

    /**
     * How far a written point can lie from where the best transformation would put it, in metres: 0 for EPSG:4326, 0.01
     * on the datum WGS 84, otherwise that of the datum's shift in the EPSG list and never below 15, because programs
     * choose other parameters.
     */
    public double accuracyMetres() {
        return accuracyMetres;
    }

    /**
     * Puts a place into {@code point}.
     *
     * @param point longitude, latitude on entry; easting, northing or longitude, latitude on return
     * @throws IllegalArgumentException when the place lies outside the projection; tells no coordinate
     */
    public void apply(double[] point) {
        transform.apply(point);
        if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
            throw new IllegalArgumentException("the place lies outside " + name() + " (" + title() + ")");
        }
    }

    /** Well-known text of OGC 01-009, as GeoPackage wants it. */
    public String wellKnownText() {
        return SystemTexts.ogc(description);
    }

    /** Well-known text as Esri writes it into a {@code .prj}. */
    public String esriText() {
        return SystemTexts.esri(description);
    }

    /** PROJJSON, as GeoParquet wants it. */
    public String projJson() {
        return SystemTexts.projJson(description).toString();
    }

    private static void toWebMercator(double[] point) {
        // A pole has no place; the edge of the projection is at 85.06 degrees, as far as a square goes.
        double northing = Math.abs(point[1]) >= 90
                ? Double.NaN
                : SPHERE_METRES * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(point[1]) / 2));
        point[0] = SPHERE_METRES * Math.toRadians(point[0]);
        point[1] = northing;
    }
}
