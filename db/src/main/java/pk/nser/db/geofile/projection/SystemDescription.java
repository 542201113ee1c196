package pk.nser.db.geofile.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinate reference system is made of, enough to tell other programs. Greenwich, degrees and metres only.
 *
 * @param code of the EPSG list
 * @param baseName the geographic system below it, itself when it is geographic; {@code baseCode} likewise
 * @param semiMajor metres
 * @param method null when it is geographic
 * @param parameters in degrees, metres or none, by their names in OGC well-known text
 */
record SystemDescription(
        int code,
        String name,
        int baseCode,
        String baseName,
        int datumCode,
        String datum,
        String ellipsoid,
        double semiMajor,
        double inverseFlattening,
        @Nullable ProjectionMethod method,
        Map<String, Double> parameters) {

    static final SystemDescription WGS84 = new SystemDescription(
            4326,
            "WGS 84",
            4326,
            "WGS 84",
            6326,
            "World Geodetic System 1984",
            "WGS 84",
            6_378_137.0,
            298.257223563,
            null,
            Map.of());

    static final SystemDescription WEB_MERCATOR =
            WGS84.projected(3857, "WGS 84 / Pseudo-Mercator", ProjectionMethod.PSEUDO_MERCATOR, Map.of());

    SystemDescription {
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A projected system above this geographic one; parameters that are not named are nought, a scale is one. */
    SystemDescription projected(int code, String name, ProjectionMethod method, Map<String, Double> given) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (String parameter : method.parameters().keySet()) {
            parameters.put(parameter, given.getOrDefault(parameter, parameter.equals("scale_factor") ? 1.0 : 0.0));
        }
        return new SystemDescription(
                code,
                name,
                baseCode,
                baseName,
                datumCode,
                datum,
                ellipsoid,
                semiMajor,
                inverseFlattening,
                method,
                parameters);
    }
}
