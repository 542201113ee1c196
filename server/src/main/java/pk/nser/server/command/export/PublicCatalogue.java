package pk.nser.server.command.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pk.nser.db.area.AreaLevel;
import pk.nser.server.http.Json;

/** A release's public catalogue, read as any client reads it: it decides what an export holds. */
final class PublicCatalogue {
    private final byte[] bytes;
    private final JsonNode root;

    /** @param bytes of {@code catalogue.json} */
    PublicCatalogue(byte[] bytes) {
        this.bytes = bytes;
        this.root = Json.tree(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The levels that everybody may have. */
    List<AreaLevel> levels() {
        return stream(root.path("areaLevels"))
                .filter(level -> level.path("access").asText().equals("public"))
                .map(level -> AreaLevel.ofCode(level.path("code").asText()).orElseThrow())
                .toList();
    }

    /** Codes of the dimensions that have categories, in the codebook's order. */
    List<String> dimensions() {
        return stream(root.path("dimensions"))
                .filter(dimension -> !dimension.path("categories").isEmpty())
                .map(dimension -> dimension.path("code").asText())
                .toList();
    }

    /** Every table with the levels that offer it; one of two dimensions stands under both and is here once. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (JsonNode dimension : root.path("dimensions")) {
            for (JsonNode table : dimension.path("tables")) {
                List<String> levels = new ArrayList<>();
                table.path("areaLevels").forEach(level -> levels.add(level.asText()));
                tables.put(table.path("key").asText(), List.copyOf(levels));
            }
        }
        return tables;
    }

    /** West, south, east, north in degrees. */
    List<Double> bounds() {
        return stream(root.path("bounds")).map(JsonNode::asDouble).toList();
    }

    boolean synthetic() {
        return root.path("synthetic").asBoolean();
    }

    /** A word of the boundary set, for example {@code attribution}. */
    String ofSet(String name) {
        return root.path("boundarySet").path(name).asText();
    }

    /** What must be said of the boundaries. */
    String disclaimer(String language) {
        return root.path("boundarySet").path("disclaimer").path(language).asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
