package pk.nser.tiles.point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.disclosure.rows.CellText;

/**
 * A style of point tiles that QGIS and MapLibre open: squares in five classes below, and for each dimension with one value a
 * layer of dots a category, the first dimension shown. Filters have the older form without expressions, which cannot look into
 * a list: a dimension with several values at once has no layers here.
 */
public final class GeoTagStyle {
    private static final String SOURCE = "geotags";
    private static final List<Integer> BREAKS = List.of(10, 50, 200, 1_000);
    private static final List<String> SQUARES = List.of("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494");

    /** Okabe and Ito 2008: eight colours that colour-blind readers can tell apart; the atlas has the same. */
    private static final List<String> DOTS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#7f7f7f");

    private static final String ABSENT = "#b9b4ad";
    private static final String EDGE = "#ffffff";

    private final List<Map<String, Object>> layers = new ArrayList<>();

    private GeoTagStyle() {}

    /** The style as a map ready for JSON. */
    public static Map<String, Object> of(GeoTagMap map) {
        GeoTagStyle style = new GeoTagStyle();
        if (map.withBins()) {
            style.squares();
        }
        List<Dimension> single = GeoTagFields.values(map.dimensions()).stream()
                .filter(dimension -> !dimension.multiple())
                .toList();
        for (Dimension dimension : single) {
            style.dimension(dimension, dimension.equals(single.get(0)));
        }
        if (single.isEmpty()) {
            style.dots("households", List.of("has", PointTile.AREA), DOTS.get(0), true);
        }
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("type", "vector");
        source.put("tiles", List.of(map.tiles()));
        source.put("minzoom", map.minZoom());
        source.put("maxzoom", GeoTagZooms.MAX);
        source.put("bounds", map.bounds());
        source.put("attribution", map.attribution());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 8);
        json.put("name", map.title());
        json.put("metadata", Map.of("nser:attribution", map.attribution()));
        json.put("sources", Map.of(SOURCE, source));
        json.put("layers", style.layers);
        return json;
    }

    private void squares() {
        for (int i = 0; i < SQUARES.size(); i++) {
            List<Object> filter = new ArrayList<>(List.of("all", List.of("has", BinTile.HOUSEHOLDS)));
            if (i > 0) {
                filter.add(List.of(">=", BinTile.HOUSEHOLDS, BREAKS.get(i - 1)));
            }
            if (i < BREAKS.size()) {
                filter.add(List.of("<", BinTile.HOUSEHOLDS, BREAKS.get(i)));
            }
            String words = i < BREAKS.size() ? "below " + BREAKS.get(i) : BREAKS.get(i - 1) + " and more";
            Map<String, Object> layer = layer("points in a square: " + words, "fill", BinTile.LAYER, filter, true);
            layer.put("maxzoom", GeoTagZooms.MIN_POINTS);
            layer.put("paint", Map.of("fill-color", SQUARES.get(i), "fill-opacity", 0.8));
        }
    }

    private void dimension(Dimension dimension, boolean shown) {
        String key = GeoTagFields.key(dimension);
        String words = dimension.label().en() + ": ";
        for (int i = 0; i < dimension.categories().size(); i++) {
            Category category = dimension.categories().get(i);
            dots(words + category.label().en(), List.of("==", key, category.code()), DOTS.get(i % DOTS.size()), shown);
        }
        dots(words + "not given there", List.of("==", key, CellText.TAKEN_OUT), ABSENT, shown);
        dots(words + "not collected", List.of("!has", key), ABSENT, shown);
    }

    private void dots(String name, List<Object> filter, String colour, boolean shown) {
        Map<String, Object> layer = layer(name, "circle", PointTile.LAYER, filter, shown);
        layer.put("minzoom", GeoTagZooms.MIN_POINTS);
        layer.put(
                "paint",
                Map.of(
                        "circle-color",
                        colour,
                        "circle-radius",
                        3,
                        "circle-stroke-color",
                        EDGE,
                        "circle-stroke-width",
                        0.5));
    }

    private Map<String, Object> layer(String id, String type, String of, List<Object> filter, boolean shown) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("type", type);
        layer.put("source", SOURCE);
        layer.put("source-layer", of);
        layer.put("filter", filter);
        layer.put("layout", Map.of("visibility", shown ? "visible" : "none"));
        layers.add(layer);
        return layer;
    }
}
