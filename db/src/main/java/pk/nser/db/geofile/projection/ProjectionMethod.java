package pk.nser.db.geofile.projection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The projections that are written, with what each is called by the EPSG list, in well-known text of OGC 01-009 and by
 * Esri, and its parameters by their name there: the name of EPSG, then that of Esri.
 */
enum ProjectionMethod {
    TRANSVERSE_MERCATOR("Transverse Mercator", "Transverse_Mercator", "Transverse_Mercator"),
    PSEUDO_MERCATOR("Popular Visualisation Pseudo Mercator", "Mercator_1SP", "Mercator_Auxiliary_Sphere"),
    MERCATOR_A("Mercator (variant A)", "Mercator_1SP", "Mercator"),
    CONIC_1SP("Lambert Conic Conformal (1SP)", "Lambert_Conformal_Conic_1SP", "Lambert_Conformal_Conic"),
    CONIC_2SP("Lambert Conic Conformal (2SP)", "Lambert_Conformal_Conic_2SP", "Lambert_Conformal_Conic"),
    AZIMUTHAL("Lambert Azimuthal Equal Area", "Lambert_Azimuthal_Equal_Area", "Lambert_Azimuthal_Equal_Area");

    private final String epsg;
    private final String ogc;
    private final String esri;

    ProjectionMethod(String epsg, String ogc, String esri) {
        this.epsg = epsg;
        this.ogc = ogc;
        this.esri = esri;
    }

    /** A parameter's name in the EPSG list and at Esri. */
    record Names(String epsg, String esri) {}

    static Optional<ProjectionMethod> named(String epsg) {
        return Arrays.stream(values())
                .filter(method -> method.epsg.equals(epsg))
                .findFirst();
    }

    String epsg() {
        return epsg;
    }

    String ogc() {
        return ogc;
    }

    String esri() {
        return esri;
    }

    /** By the parameter's name in OGC well-known text, in the order in which they are written. */
    Map<String, Names> parameters() {
        return switch (this) {
            case CONIC_2SP -> falseOrigin();
            case AZIMUTHAL -> naturalOrigin("Latitude_Of_Origin", false);
            case PSEUDO_MERCATOR -> naturalOrigin("Standard_Parallel_1", false);
            case MERCATOR_A -> naturalOrigin("Standard_Parallel_1", true);
            case TRANSVERSE_MERCATOR, CONIC_1SP -> naturalOrigin("Latitude_Of_Origin", true);
        };
    }

    private static Map<String, Names> naturalOrigin(String esriLatitude, boolean scale) {
        Map<String, Names> names = new LinkedHashMap<>();
        names.put("latitude_of_origin", new Names("Latitude of natural origin", esriLatitude));
        names.put("central_meridian", new Names("Longitude of natural origin", "Central_Meridian"));
        names.put("false_easting", new Names("False easting", "False_Easting"));
        names.put("false_northing", new Names("False northing", "False_Northing"));
        if (scale) {
            names.put("scale_factor", new Names("Scale factor at natural origin", "Scale_Factor"));
        }
        return names;
    }

    private static Map<String, Names> falseOrigin() {
        Map<String, Names> names = new LinkedHashMap<>();
        names.put("latitude_of_origin", new Names("Latitude of false origin", "Latitude_Of_Origin"));
        names.put("central_meridian", new Names("Longitude of false origin", "Central_Meridian"));
        names.put("standard_parallel_1", new Names("Latitude of 1st standard parallel", "Standard_Parallel_1"));
        names.put("standard_parallel_2", new Names("Latitude of 2nd standard parallel", "Standard_Parallel_2"));
        names.put("false_easting", new Names("Easting at false origin", "False_Easting"));
        names.put("false_northing", new Names("Northing at false origin", "False_Northing"));
        return names;
    }
}
