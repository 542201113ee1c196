package pk.nser.tiles.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;

/** Describes geometry tiles to a GIS: the {@code vector_layers} of TileJSON 3.0.0, ready for JSON. */
public final class ShapeLayers {
    private ShapeLayers() {}

    /** The layer of an area level and that of the border lines. */
    public static List<Map<String, Object>> of(AreaLevel level) {
        LevelZooms zooms = LevelZooms.of(level);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Attribute.CODE, "Code of the area");
        fields.put(Attribute.NAME, "Name of the area in English");
        fields.put(Attribute.NAME_UR, "Name of the area in Urdu");
        return List.of(
                layer(level.code(), zooms, fields),
                layer(
                        Attribute.BORDER_LINE_LAYER,
                        zooms,
                        Map.of(Attribute.STYLE_CLASS, "Kind of the border, for example international")));
    }

    private static Map<String, Object> layer(String id, LevelZooms zooms, Map<String, String> fields) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("minzoom", zooms.minZoom());
        layer.put("maxzoom", zooms.maxZoom());
        layer.put("fields", fields);
        return layer;
    }
}
