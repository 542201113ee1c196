package pk.nser.tiles.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Dimension;

/**
 * Describes figure tiles to a GIS: TileJSON 3.0.0 with every attribute that a feature may have. Says nothing of how
 * many features there are or where (disclosure.md 2.11, 5).
 */
public final class TileJson {
    private static final String UNIT_COUNT = "Number of %ss, protected";

    private TileJson() {}

    /** The description as a map ready for JSON, for the default units of some dimensions. */
    public static Map<String, Object> of(TileSource source, List<Dimension> dimensions) {
        LevelZooms zooms = LevelZooms.of(source.level());
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", source.level().code());
        layer.put("description", source.title());
        layer.put("minzoom", zooms.minZoom());
        layer.put("maxzoom", zooms.maxZoom());
        layer.put("fields", fields(dimensions));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", source.title());
        json.put("attribution", source.attribution());
        json.put("scheme", "xyz");
        json.put("tiles", List.of(source.tiles()));
        json.put("minzoom", zooms.minZoom());
        json.put("maxzoom", zooms.maxZoom());
        json.put("bounds", source.bounds());
        json.put("vector_layers", List.of(layer));
        return json;
    }

    private static Map<String, String> fields(List<Dimension> dimensions) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Attribute.CODE, "Code of the area");
        fields.put(Attribute.NAME, "Name of the area");
        fields.put(Attribute.MAP, "not-collected where no locations were collected: figures stand, the map shows none");
        for (Dimension dimension : dimensions) {
            for (Category category : dimension.categories()) {
                String words = dimension.label().en() + ", " + category.label().en();
                fields.put(
                        Attribute.count(dimension.code(), category.code()),
                        UNIT_COUNT.formatted(dimension.defaultUnit().code()) + ": " + words);
                fields.put(
                        Attribute.share(dimension.code(), category.code()),
                        "Share in percent (5: at most 5, 95: at least 95 where fewer than 1,000 are counted): "
                                + words);
                fields.put(
                        Attribute.status(dimension.code(), category.code()),
                        "Why there is no number: withheld, not-collected or not-offered");
            }
        }
        return fields;
    }
}
