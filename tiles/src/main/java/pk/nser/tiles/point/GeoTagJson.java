package pk.nser.tiles.point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes point tiles to a GIS: TileJSON 3.0.0 with every attribute that a feature may have. Says nothing of how many there
 * are or where (disclosure.md 2.11, 5).
 */
public final class GeoTagJson {
    private GeoTagJson() {}

    /** The description as a map ready for JSON. */
    public static Map<String, Object> of(GeoTagMap map) {
        List<Map<String, Object>> layers = new ArrayList<>();
        if (map.withBins()) {
            layers.add(layer(
                    BinTile.LAYER,
                    "Squares with the number of the delivery's points in them",
                    0,
                    GeoTagZooms.MAX_BINS,
                    Map.of(BinTile.HOUSEHOLDS, "Points of this delivery in the square")));
        }
        layers.add(layer(
                PointTile.LAYER,
                "Households, each at a place drawn within its neighbourhood",
                GeoTagZooms.MIN_POINTS,
                GeoTagZooms.MAX,
                GeoTagFields.words(map.dimensions())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", map.title());
        json.put("attribution", map.attribution());
        json.put("scheme", "xyz");
        json.put("tiles", List.of(map.tiles()));
        json.put("minzoom", map.minZoom());
        json.put("maxzoom", GeoTagZooms.MAX);
        json.put("bounds", map.bounds());
        json.put("vector_layers", layers);
        return json;
    }

    private static Map<String, Object> layer(
            String id, String description, int minZoom, int maxZoom, Map<String, String> fields) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("description", description);
        layer.put("minzoom", minZoom);
        layer.put("maxzoom", maxZoom);
        layer.put("fields", fields);
        return layer;
    }
}
