package pk.nser.server.scope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;
import pk.nser.server.fixture.Tile;
import pk.nser.server.fixture.TinyCountry;

/**
 * Every number and word that a token reaches, each under a name that does not depend on the scope: area, table and column,
 * never a place in a list. JSON, CSV and tiles stand side by side.
 */
final class SeenByToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TREE = "/private/" + TinyCountry.RELEASE;
    private static final List<String> BY_COLUMN =
            List.of("values", "shares", "means", "coded", "status", "shareStatus");
    private static final int[] ZOOMS = {3, 6};

    private final Asker asker;
    private final List<String> tokens;
    private final Map<String, String> seen = new ConcurrentSkipListMap<>();

    private SeenByToken(Asker asker, List<String> tokens) {
        this.asker = asker;
        this.tokens = tokens;
    }

    /** Reads it all. */
    static Map<String, String> of(Asker asker, List<String> tokens) {
        SeenByToken reader = new SeenByToken(asker, tokens);
        reader.read();
        return reader.seen;
    }

    private void read() {
        JsonNode catalogue = json(TREE + "/catalogue.json");
        List<Runnable> parts = new ArrayList<>();
        for (JsonNode level : catalogue.path("areaLevels")) {
            if (!level.path("access").asText().equals("needs-access")) {
                String code = level.path("code").asText();
                parts.add(() -> areas(code));
                for (JsonNode dimension : catalogue.path("dimensions")) {
                    parts.add(() -> tiles(code, dimension.path("code").asText()));
                }
            }
        }
        for (JsonNode dimension : catalogue.path("dimensions")) {
            for (JsonNode table : dimension.path("tables")) {
                String key = table.path("key").asText();
                table.path("areaLevels")
                        .forEach(level -> parts.add(() -> figures(TREE + "/figures/" + level.asText() + "/" + key)));
            }
        }
        parts.parallelStream().forEach(Runnable::run);
    }

    private void areas(String level) {
        json("/private/areas/" + TinyCountry.AREAS_VERSION + "/" + level + ".json")
                .path("features")
                .forEach(area -> seen.put("area " + level + " " + area.path("id"), area.toString()));
    }

    private void figures(String path) {
        JsonNode figures = json(path + ".json");
        List<String> columns = columns(figures);
        HttpResponse<byte[]> csv = asker.getAsAny(tokens, path + ".csv");
        List<String> lines = csv.statusCode() == 200 ? Asker.text(csv).lines().toList() : List.of();
        for (int row = 0; row < figures.path("ids").size(); row++) {
            String area = path + " " + figures.path("ids").path(row);
            for (String part : BY_COLUMN) {
                JsonNode cells = figures.path(part).path(row);
                for (int column = 0; column < cells.size(); column++) {
                    seen.put(
                            area + " " + columns.get(column) + " " + part,
                            cells.get(column).toString());
                }
            }
            seen.put(area + " totals", figures.path("totals").path(row).toString());
            seen.put(area + " quarter", figures.path("asOf").path(row).toString());
            if (!lines.isEmpty()) {
                seen.put(area + " csv", lines.get(0) + "\n" + lines.get(row + 1));
            }
        }
    }

    private static List<String> columns(JsonNode figures) {
        List<String> columns = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        figures.path("bands").forEach(row -> rows.add(row.asText() + "."));
        for (String row : rows.isEmpty() ? List.of("") : rows) {
            figures.path("categories").forEach(category -> columns.add(row + category.asText()));
        }
        return columns;
    }

    private void tiles(String level, String dimension) {
        Set<String> addresses = new LinkedHashSet<>();
        for (int zoom : ZOOMS) {
            for (double longitude = 61; longitude < 76; longitude += 4) {
                addresses.add(RouteWalk.tile(zoom, longitude, 28));
            }
        }
        for (String address : addresses) {
            HttpResponse<byte[]> answer =
                    asker.getAsAny(tokens, TREE + "/tiles/" + level + "/" + dimension + "/" + address + ".mvt");
            if (answer.statusCode() == 200) {
                for (Tile.Feature feature : Tile.read(Asker.bytes(answer)).layer(level)) {
                    feature.attributes()
                            .forEach((key, value) -> seen.put(
                                    "tile " + address + " " + level + " " + feature.id() + " " + dimension + " " + key,
                                    value.toString()));
                }
            }
        }
    }

    private JsonNode json(String path) {
        try {
            return JSON.readTree(Asker.bytes(answer(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private HttpResponse<byte[]> answer(String path) {
        HttpResponse<byte[]> answer = asker.getAsAny(tokens, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " is in the catalogue and answered " + answer.statusCode());
        }
        return answer;
    }
}
