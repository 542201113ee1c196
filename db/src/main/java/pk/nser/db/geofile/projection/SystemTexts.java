package pk.nser.db.geofile.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A system in the words of other programs: well-known text of OGC 01-009, that of Esri, and PROJJSON 0.7. */
final class SystemTexts {
    private static final String SCHEMA = "https://proj.org/schemas/v0.7/projjson.schema.json";
    private static final String DEGREE = "0.0174532925199433";

    private SystemTexts() {}

    static String ogc(SystemDescription system) {
        String datum = system.datumCode() == SystemDescription.WGS84.datumCode()
                ? "WGS_1984"
                : system.datum().replaceAll("\\W+", "_");
        String base = "GEOGCS[\"" + system.baseName() + "\",DATUM[\"" + datum + "\",SPHEROID[\"" + system.ellipsoid()
                + "\"," + plain(system.semiMajor()) + "," + plain(system.inverseFlattening()) + "],"
                + authority(system.datumCode()) + "],PRIMEM[\"Greenwich\",0," + authority(8901) + "],UNIT[\"degree\","
                + DEGREE + "," + authority(9122) + "]," + authority(system.baseCode()) + "]";
        ProjectionMethod method = system.method();
        if (method == null) {
            return base;
        }
        StringBuilder text = new StringBuilder("PROJCS[\"" + system.name() + "\"," + base);
        text.append(",PROJECTION[\"").append(method.ogc()).append("\"]");
        system.parameters().forEach((name, value) -> text.append(parameter(name, value)));
        if (method == ProjectionMethod.PSEUDO_MERCATOR) {
            text.append(parameter("scale_factor", 1));
        }
        text.append(",UNIT[\"metre\",1,").append(authority(9001)).append("]");
        text.append(",AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],");
        if (method == ProjectionMethod.PSEUDO_MERCATOR) {
            // Without it readers of the text would project on the ellipsoid.
            text.append("EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 ")
                    .append("+units=m +nadgrids=@null +wktext +no_defs\"],");
        }
        return text.append(authority(system.code())).append("]").toString();
    }

    static String esri(SystemDescription system) {
        String datum =
                system.datumCode() == SystemDescription.WGS84.datumCode() ? "WGS_1984" : underlined(system.datum());
        String baseName =
                system.baseCode() == SystemDescription.WGS84.code() ? "WGS_1984" : underlined(system.baseName());
        String base = "GEOGCS[\"GCS_" + baseName + "\",DATUM[\"D_" + datum + "\",SPHEROID[\""
                + underlined(system.ellipsoid()) + "\"," + plain(system.semiMajor()) + ","
                + plain(system.inverseFlattening())
                + "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
        ProjectionMethod method = system.method();
        if (method == null) {
            return base;
        }
        StringBuilder text = new StringBuilder("PROJCS[\"" + underlined(system.name()) + "\"," + base);
        text.append(",PROJECTION[\"").append(method.esri()).append("\"]");
        system.parameters().forEach((name, value) -> {
            ProjectionMethod.Names names = method.parameters().get(name);
            text.append(parameter(names == null ? name : names.esri(), value));
        });
        if (method == ProjectionMethod.PSEUDO_MERCATOR) {
            text.append(parameter("Auxiliary_Sphere_Type", 0));
        } else if (method == ProjectionMethod.CONIC_1SP) {
            text.append(parameter("Standard_Parallel_1", system.parameters().getOrDefault("latitude_of_origin", 0.0)));
        }
        return text.append(",UNIT[\"Meter\",1.0]]").toString();
    }

    static ObjectNode projJson(SystemDescription system) {
        ObjectNode base = JsonNodeFactory.instance.objectNode();
        base.put("$schema", SCHEMA);
        base.put("type", "GeographicCRS");
        base.put("name", system.baseName());
        ObjectNode datum = base.putObject("datum");
        datum.put("type", "GeodeticReferenceFrame");
        datum.put("name", system.datum());
        ObjectNode ellipsoid = datum.putObject("ellipsoid");
        ellipsoid.put("name", system.ellipsoid());
        ellipsoid.put("semi_major_axis", system.semiMajor());
        ellipsoid.put("inverse_flattening", system.inverseFlattening());
        axes(base, "ellipsoidal", "Geodetic latitude", "Lat", "north", "Geodetic longitude", "Lon", "east", "degree");
        identifier(base, system.baseCode());
        ProjectionMethod method = system.method();
        return method == null ? base : projected(system, method, base);
    }

    private static ObjectNode projected(SystemDescription system, ProjectionMethod method, ObjectNode base) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("$schema", SCHEMA);
        json.put("type", "ProjectedCRS");
        json.put("name", system.name());
        base.remove("$schema");
        json.set("base_crs", base);
        ObjectNode conversion = json.putObject("conversion");
        conversion.put("name", system.name());
        conversion.putObject("method").put("name", method.epsg());
        ArrayNode parameters = conversion.putArray("parameters");
        for (Map.Entry<String, ProjectionMethod.Names> parameter :
                method.parameters().entrySet()) {
            ObjectNode entry = parameters.addObject();
            entry.put("name", parameter.getValue().epsg());
            entry.put("value", system.parameters().getOrDefault(parameter.getKey(), 0.0));
            entry.put("unit", unit(parameter.getKey()));
        }
        axes(json, "Cartesian", "Easting", "E", "east", "Northing", "N", "north", "metre");
        identifier(json, system.code());
        return json;
    }

    private static String unit(String parameter) {
        if (parameter.equals("scale_factor")) {
            return "unity";
        }
        return parameter.startsWith("false_") ? "metre" : "degree";
    }

    private static void axes(ObjectNode json, String subtype, String... words) {
        ObjectNode system = json.putObject("coordinate_system");
        system.put("subtype", subtype);
        ArrayNode axes = system.putArray("axis");
        for (int i = 0; i < 6; i += 3) {
            ObjectNode axis = axes.addObject();
            axis.put("name", words[i]);
            axis.put("abbreviation", words[i + 1]);
            axis.put("direction", words[i + 2]);
            axis.put("unit", words[6]);
        }
    }

    private static void identifier(ObjectNode json, int code) {
        json.putObject("id").put("authority", "EPSG").put("code", code);
    }

    private static String authority(int code) {
        return "AUTHORITY[\"EPSG\",\"" + code + "\"]";
    }

    private static String parameter(String name, double value) {
        return ",PARAMETER[\"" + name + "\"," + plain(value) + "]";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String underlined(String name) {
        return name.replaceAll("[^\\w.]+", "_");
    }
}
