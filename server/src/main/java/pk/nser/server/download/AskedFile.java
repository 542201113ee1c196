package pk.nser.server.download;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.List;
import pk.nser.db.geofile.projection.ProjectionRefused;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.write.RecordFiles;
import pk.nser.server.http.Problem;

/**
 * The body of {@code POST /private/deliveries}: {@code {"format": "gpkg", "epsg": 32642}}; left out they are CSV and
 * longitude, latitude.
 *
 * @param epsg code of the system in which places are written
 */
record AskedFile(FileFormat format, int epsg) {
    private static final int WGS84 = 4326;

    /** Codes of the EPSG list's systems; others have more digits. */
    private static final int LEAST = 1024;

    private static final int MOST = 32_767;
    private static final List<String> FIELDS = List.of("format", "epsg");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static AskedFile read(String body) {
        JsonNode tree = tree(body);
        for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw Problem.badParameter(
                        name.matches("[A-Za-z_]{1,40}") ? name : "body",
                        "A file is asked for by format and epsg alone.");
            }
        }
        return new AskedFile(format(tree.path("format")), epsg(tree.path("epsg")));
    }

    private static JsonNode tree(String body) {
        try {
            JsonNode tree = MAPPER.readTree(body.isBlank() ? "{}" : body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw Problem.badParameter("body", "The body is no JSON.");
        }
        throw Problem.badParameter("body", "The body must be a JSON object with format and epsg.");
    }

    private static FileFormat format(JsonNode field) {
        if (field.isMissingNode()) {
            return FileFormat.CSV;
        }
        try {
            return FileFormat.of(field.isTextual() && field.textValue().length() <= 40 ? field.textValue() : "?");
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("format", String.valueOf(e.getMessage()));
        }
    }

    private static int epsg(JsonNode field) {
        if (field.isMissingNode()) {
            return WGS84;
        }
        if (!field.isIntegralNumber()
                || !field.canConvertToInt()
                || field.intValue() < LEAST
                || field.intValue() > MOST) {
            throw Problem.badParameter("epsg", "epsg is the number of a code of the EPSG list, like 32642.");
        }
        return field.intValue();
    }

    /**
     * Refuses what cannot be written.
     *
     * @param points whether the rows have places
     */
    void require(boolean points) {
        if (!points && epsg != WGS84) {
            throw Problem.badParameter("epsg", "These rows have no places, so there is no system to write them in.");
        }
        TargetSystem system = system();
        try {
            RecordFiles.require(format, points, system);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("format", String.valueOf(e.getMessage()));
        }
    }

    private TargetSystem system() {
        try {
            return TargetSystem.of(String.valueOf(epsg));
        } catch (ProjectionRefused e) {
            throw Problem.badParameter("epsg", String.valueOf(e.getMessage()));
        }
    }
}
