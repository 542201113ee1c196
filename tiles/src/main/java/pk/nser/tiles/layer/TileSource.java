package pk.nser.tiles.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.db.area.AreaLevel;

/**
 * Where the tiles of a map come from and what must be said of them.
 *
 * @param title what the map shows, for people
 * @param tiles absolute address with {@code {z}}, {@code {x}} and {@code {y}} in it
 * @param level the area level, which is also the layer's name
 * @param bounds west, south, east, north in degrees of the country, or of the areas a token may see
 * @param attribution who is to be named, with the disclaimer on boundaries: GIS show it beside the map
 */
public record TileSource(String title, String tiles, AreaLevel level, List<Double> bounds, String attribution) {
    public TileSource {
        Objects.requireNonNull(level, "level");
        bounds = List.copyOf(bounds);
        if (bounds.size() != 4) {
            throw new IllegalArgumentException("bounds are west, south, east and north");
        }
        for (String part : List.of("{z}", "{x}", "{y}")) {
            if (!tiles.contains(part)) {
                throw new IllegalArgumentException("the tiles' address has no " + part);
            }
        }
    }

    /** The source as a style names it. */
    Map<String, Object> inStyle() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("type", "vector");
        source.put("tiles", List.of(tiles));
        source.put("minzoom", LevelZooms.of(level).minZoom());
        source.put("maxzoom", LevelZooms.of(level).maxZoom());
        source.put("bounds", new ArrayList<>(bounds));
        source.put("attribution", attribution);
        return source;
    }
}
