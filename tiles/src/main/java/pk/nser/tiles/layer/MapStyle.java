package pk.nser.tiles.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.disclosure.Absence;

/**
 * A style of figure tiles that QGIS and MapLibre open (MapLibre style specification, version 8): for each category a
 * fill layer per class, filtered on the share, and one for each absence; then areas without a map and the outlines. The
 * first category is shown, the others are there to be switched on.
 *
 * <p>Filters have the older form without expressions: QGIS reads it, and a feature without the attribute simply does not
 * match. There is no picture to hatch with, so what is withheld is grey with a dark edge.
 */
public final class MapStyle {
    private static final String SOURCE = "nser";
    private static final String WITHHELD_COLOUR = "#c9c4bd";
    private static final String NOT_COLLECTED_COLOUR = "#f4f1ea";
    private static final String DARK_EDGE = "#4a453d";
    private static final String LIGHT_EDGE = "#ffffff";

    private final TileSource source;
    private final BiFunction<Dimension, Category, List<Number>> breaksOf;
    private final List<String> colours;
    private final List<Map<String, Object>> layers = new ArrayList<>();

    private MapStyle(TileSource source, BiFunction<Dimension, Category, List<Number>> breaksOf, List<String> colours) {
        this.source = source;
        this.breaksOf = breaksOf;
        this.colours = List.copyOf(colours);
    }

    /**
     * The style as a map ready for JSON.
     *
     * @param breaks inner breaks of a category's share in percent; a value equal to a break belongs to the class above it
     * @param colours one for each class, lowest first, as {@code #rrggbb}
     * @throws IllegalArgumentException when breaks and colours do not fit together
     */
    public static Map<String, Object> of(
            TileSource source,
            List<Dimension> dimensions,
            BiFunction<Dimension, Category, List<Number>> breaks,
            List<String> colours) {
        MapStyle style = new MapStyle(source, breaks, colours);
        boolean shown = true;
        for (Dimension dimension : dimensions) {
            for (Category category : dimension.categories()) {
                style.category(dimension, category, shown);
                shown = false;
            }
        }
        style.fill(
                "no information map",
                List.of("==", Attribute.MAP, Absence.NOT_COLLECTED.code()),
                NOT_COLLECTED_COLOUR,
                DARK_EDGE,
                true);
        style.outlines();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 8);
        json.put("name", source.title());
        json.put("metadata", Map.of("nser:attribution", source.attribution()));
        json.put("sources", Map.of(SOURCE, source.inStyle()));
        json.put("layers", style.layers);
        return json;
    }

    private void category(Dimension dimension, Category category, boolean shown) {
        String share = Attribute.share(dimension.code(), category.code());
        String status = Attribute.status(dimension.code(), category.code());
        String count = Attribute.count(dimension.code(), category.code());
        String words = dimension.label().en() + ", " + category.label().en() + ": ";
        List<Number> breaks = breaksOf.apply(dimension, category);
        if (colours.size() != breaks.size() + 1) {
            throw new IllegalArgumentException(breaks.size() + " breaks need one colour more, not " + colours.size());
        }
        for (int i = 0; i < colours.size(); i++) {
            fill(words + range(breaks, i), classFilter(share, breaks, i), colours.get(i), LIGHT_EDGE, shown);
        }
        fill(
                words + Absence.WITHHELD.code(),
                List.of(
                        "any",
                        List.of("==", status, Absence.WITHHELD.code()),
                        List.of("all", List.of("has", count), List.of("!has", share))),
                WITHHELD_COLOUR,
                DARK_EDGE,
                shown);
        fill(
                words + Absence.NOT_COLLECTED.code(),
                List.of("in", status, Absence.NOT_COLLECTED.code(), Absence.NOT_OFFERED.code()),
                NOT_COLLECTED_COLOUR,
                DARK_EDGE,
                shown);
    }

    private static String range(List<Number> breaks, int i) {
        if (breaks.isEmpty()) {
            return "all";
        }
        if (i == 0) {
            return "below " + breaks.get(0) + " %";
        }
        return i == breaks.size()
                ? breaks.get(i - 1) + " % and more"
                : breaks.get(i - 1) + " to below " + breaks.get(i) + " %";
    }

    private static List<Object> classFilter(String share, List<Number> breaks, int i) {
        List<Object> filter = new ArrayList<>(List.of("all", List.of("has", share)));
        if (i > 0) {
            filter.add(List.of(">=", share, breaks.get(i - 1)));
        }
        if (i < breaks.size()) {
            filter.add(List.of("<", share, breaks.get(i)));
        }
        return filter;
    }

    private void fill(String name, List<Object> filter, String colour, String edge, boolean shown) {
        Map<String, Object> layer = layer(name, "fill");
        layer.put("filter", filter);
        layer.put("layout", Map.of("visibility", shown ? "visible" : "none"));
        layer.put("paint", new TreeMap<>(Map.of("fill-color", colour, "fill-outline-color", edge)));
        layers.add(layer);
    }

    private void outlines() {
        Map<String, Object> layer = layer("outlines", "line");
        layer.put("paint", new TreeMap<>(Map.of("line-color", DARK_EDGE, "line-width", 0.5)));
        layers.add(layer);
    }

    private Map<String, Object> layer(String id, String type) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", id);
        layer.put("type", type);
        layer.put("source", SOURCE);
        layer.put("source-layer", source.level().code());
        return layer;
    }
}
