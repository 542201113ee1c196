package pk.nser.db.geofile.write.geoparquet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Place;

/** The {@code geo} entry of the footer (GeoParquet 1.1.0): which column is the place, in which system, and the box. */
final class GeoMetadata {
    static final String KEY = "geo";
    static final String COLUMN = "geometry";

    private final TargetSystem system;
    private final double[] box = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    GeoMetadata(TargetSystem system) {
        this.system = system;
    }

    void include(Place place) {
        box[0] = Math.min(box[0], place.x());
        box[1] = Math.min(box[1], place.y());
        box[2] = Math.max(box[2], place.x());
        box[3] = Math.max(box[3], place.y());
    }

    String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode geo = mapper.createObjectNode();
        geo.put("version", "1.1.0");
        geo.put("primary_column", COLUMN);
        ObjectNode column = geo.putObject("columns").putObject(COLUMN);
        column.put("encoding", "WKB");
        column.putArray("geometry_types").add("Point");
        try {
            column.set("crs", mapper.readTree(system.projJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the PROJJSON of " + system.name() + " is none", e);
        }
        if (box[0] <= box[2]) {
            ArrayNode edges = column.putArray("bbox");
            for (double edge : box) {
                edges.add(edge);
            }
        }
        return geo.toString();
    }
}
