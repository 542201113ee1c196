package pk.nser.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nser.server.fixture.TinyCountry;
import pk.nser.server.http.WebServer;

/**
 * Addresses for every route that the running server knows: each named part takes every value that means something. A part
 * that nobody taught this class fails the walk, so a new route cannot stay unwalked.
 */
final class RouteWalk {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final String TILE = "{z}/{x}/{y}";

    private static final Map<String, List<String>> VALUES = Map.of(
            "release", List.of(TinyCountry.RELEASE, "2031-01"),
            "areasVersion", List.of(TinyCountry.AREAS_VERSION),
            "areaLevel",
                    List.of(
                            "country",
                            "province",
                            "division",
                            "district",
                            "tehsil",
                            "union_council",
                            "village",
                            "VILLAGE",
                            "7",
                            "border_line"),
            "table",
                    List.of(
                            "household.toilet_type",
                            "household.poverty_band",
                            "household.poverty_band.toilet_type",
                            "person.gender"),
            "dimensions", List.of("toilet_type", "poverty_score,rooms,disability"),
            "file", List.of("index.js", "index.html"));

    private RouteWalk() {}

    /** Method and address, without repetition. */
    record Step(String method, String path) {}

    static List<Step> of(List<WebServer.Route> routes) {
        Set<Step> steps = new LinkedHashSet<>();
        for (WebServer.Route route : routes) {
            for (String path : paths(List.of(route.path()))) {
                steps.add(new Step(route.method(), path.replace("*", "anything")));
            }
        }
        return new ArrayList<>(steps);
    }

    private static List<String> paths(List<String> templates) {
        List<String> filled = new ArrayList<>();
        for (String template : templates) {
            if (template.contains(TILE)) {
                for (String tile : tiles()) {
                    filled.addAll(paths(List.of(template.replace(TILE, tile))));
                }
                continue;
            }
            Matcher part = PART.matcher(template);
            if (!part.find()) {
                filled.add(template);
                continue;
            }
            List<String> values = VALUES.get(part.group(1));
            if (values == null) {
                throw new AssertionError("teach RouteWalk the part " + part.group() + " of " + template);
            }
            for (String value : values) {
                filled.addAll(paths(List.of(template.replace(part.group(), value))));
            }
        }
        return filled;
    }

    /** The world, and at every zoom the tile around 61 degrees east, 26 north, where a district of each level lies. */
    private static List<String> tiles() {
        List<String> tiles = new ArrayList<>();
        for (int z : new int[] {0, 3, 6, 9, 12}) {
            tiles.add(tile(z, 61, 26));
        }
        return tiles;
    }

    /** Address of the tile around a place. */
    static String tile(int z, double longitude, double latitude) {
        double n = Math.pow(2, z);
        int x = (int) ((longitude + 180) / 360 * n);
        double radians = Math.toRadians(latitude);
        int y = (int) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * n);
        return z + "/" + x + "/" + y;
    }
}
