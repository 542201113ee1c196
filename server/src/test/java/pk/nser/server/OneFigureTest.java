package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;
import pk.nser.server.fixture.Tile;
import pk.nser.server.fixture.TinyCountry;

/**
 * One cell is one number (disclosure.md 2.2, attack A5): whatever tree, token, order of dimensions, zoom or format gives
 * it, it is the same value and the same status. Each test decodes everything that an asker can reach and compares it cell
 * by cell with what an unlimited token reads.
 */
class OneFigureTest {
    private static final List<String> DIMENSIONS = Codebook.standard().dimensions().stream()
            .filter(dimension -> !dimension.categories().isEmpty())
            .map(Dimension::code)
            .toList();

    private final ServedCountry country = ServedCountry.shared();
    private final Asker asker = country.asker();
    private final Map<String, String> all = everything(tokens(Set.of("PK"), AreaLevel.VILLAGE, Set.copyOf(DIMENSIONS)));

    @Test
    void isTheSameInPublicAndPrivate() {
        Map<String, String> open = everything(List.of());
        assertThat(open).hasSizeGreaterThan(2_000);
        assertThat(all).hasSizeGreaterThan(open.size() * 2).containsAllEntriesOf(open);
        assertThat(open.keySet())
                .anyMatch(cell -> cell.contains(TinyCountry.OPEN_ANALYSIS))
                .noneMatch(cell -> cell.contains(TinyCountry.CLOSED_ANALYSIS))
                .noneMatch(cell -> cell.startsWith("tehsil"));
    }

    @Test
    void isTheSameHoweverNarrowTheScope() {
        Random random = new Random(3);
        List<String> areas = List.of("1", "2", "11", "12", "21", "111", "112", "1111", "11111", "1211", "1212");
        for (int round = 0; round < 8; round++) {
            Set<String> some = pick(random, areas, 1 + random.nextInt(3));
            Set<String> dimensions = pick(random, DIMENSIONS, 2 + random.nextInt(3));
            AreaLevel finest = AreaLevel.ofDepth(3 + random.nextInt(4));
            Map<String, String> own = everything(tokens(some, finest, dimensions));
            assertThat(all).as("%s down to %s of %s", some, finest, dimensions).containsAllEntriesOf(own);
            assertThat(own.keySet().stream().map(cell -> cell.split(" ", -1)[0]))
                    .allMatch(level ->
                            !AreaLevel.valueOf(level.toUpperCase(Locale.ROOT)).isFinerThan(finest));
        }
    }

    @Test
    void isTheSameAtEveryZoomOfATileAndInEveryOrderOfDimensions() {
        String token =
                tokens(Set.of("PK"), AreaLevel.VILLAGE, Set.copyOf(DIMENSIONS)).get(0);
        int compared = 0;
        for (String level : List.of("province", "district", "union_council", "village")) {
            for (String dimensions : List.of("toilet_type,rooms", "rooms,toilet_type", "disability")) {
                for (int zoom = 0; zoom <= 14; zoom++) {
                    String path = "/private/" + TinyCountry.RELEASE + "/tiles/" + level + "/" + dimensions + "/"
                            + RouteWalk.tile(zoom, 60.5, 26) + ".mvt";
                    HttpResponse<byte[]> answer = asker.getAs(token, path);
                    if (answer.statusCode() == 200) {
                        compared += compare(Tile.read(Asker.bytes(answer)).layer(level), level);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private int compare(List<Tile.Feature> features, String level) {
        int compared = 0;
        for (Tile.Feature feature : features) {
            for (Map.Entry<String, Object> attribute : feature.attributes().entrySet()) {
                String[] parts = attribute.getKey().split("\\.", -1);
                if (parts.length < 2) {
                    continue;
                }
                Dimension dimension = Codebook.standard().dimension(parts[0]).orElseThrow();
                String cell = level + " " + feature.id() + " "
                        + dimension.defaultUnit().code() + "." + parts[0] + " " + parts[1];
                String kind = parts.length == 2 ? "" : parts[2].equals("pct") ? " %" : " why";
                assertThat(all.get(cell + kind)).as(cell + kind).isEqualTo(plain(attribute.getValue()));
                compared++;
            }
        }
        return compared;
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }

    private List<String> tokens(Set<String> areas, AreaLevel finest, Set<String> dimensions) {
        return country.tokens().reaching(areas, finest, dimensions);
    }

    private static Set<String> pick(Random random, List<String> from, int how) {
        Set<String> picked = new TreeSet<>();
        while (picked.size() < how) {
            picked.add(from.get(random.nextInt(from.size())));
        }
        return picked;
    }

    /** Every cell that the asker's catalogues lead to, from JSON, after comparing it with CSV. No token: everybody. */
    private Map<String, String> everything(List<String> tokens) {
        String tree = tokens.isEmpty() ? "/public/" : "/private/";
        Map<String, String> cells = new HashMap<>();
        Map<String, Set<String>> tables = new TreeMap<>();
        for (JsonNode catalogue : catalogues(tokens, tree + TinyCountry.RELEASE + "/catalogue.json")) {
            for (JsonNode dimension : catalogue.path("dimensions")) {
                for (JsonNode table : dimension.path("tables")) {
                    Set<String> levels =
                            tables.computeIfAbsent(table.path("key").asText(), key -> new TreeSet<>());
                    table.path("areaLevels").forEach(level -> levels.add(level.asText()));
                }
            }
        }
        tables.forEach((table, levels) -> levels.forEach(level -> {
            String path = tree + TinyCountry.RELEASE + "/figures/" + level + "/" + table;
            JsonNode figures = json(ask(tokens, path + ".json"));
            Map<String, String> read = FigureCells.of(figures);
            HttpResponse<byte[]> csv = ask(tokens, path + ".csv");
            if (csv.statusCode() == 200) {
                assertThat(FigureCells.ofCsv(Asker.text(csv), figures.path("ids")))
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(FigureCells.numbers(read));
            } else {
                assertThat(table).as("a map of what no analysis has").contains("hh_composition");
            }
            cells.putAll(read);
        }));
        return cells;
    }

    private List<JsonNode> catalogues(List<String> tokens, String path) {
        return tokens.isEmpty()
                ? List.of(json(asker.get(path)))
                : tokens.stream().map(token -> json(asker.getAs(token, path))).toList();
    }

    private HttpResponse<byte[]> ask(List<String> tokens, String path) {
        return tokens.isEmpty() ? asker.get(path) : asker.getAsAny(tokens, path);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
        return Asker.json(answer);
    }

    /** Reads both forms of a figures answer. */
    private static final class FigureCells {
        /** {@code level area table column} -> number; with {@code %} the share, with {@code why} the status. */
        static Map<String, String> of(JsonNode figures) {
            Map<String, String> cells = new HashMap<>();
            List<String> columns = columns(figures);
            for (int row = 0; row < figures.path("ids").size(); row++) {
                String area = figures.path("areaLevel").asText() + " "
                        + figures.path("ids").path(row).asText() + " "
                        + figures.path("table").asText() + " ";
                for (int column = 0; column < columns.size(); column++) {
                    String cell = area + columns.get(column);
                    put(cells, cell, figures.path("values").path(row).path(column));
                    put(cells, cell + " %", figures.path("shares").path(row).path(column));
                    put(cells, cell + " mean", figures.path("means").path(row).path(column));
                    put(cells, cell + " why", figures.path("status").path(row).path(column));
                }
                cells.put(area + "totals", figures.path("totals").path(row).toString());
            }
            return cells;
        }

        private static void put(Map<String, String> cells, String cell, JsonNode value) {
            if (!value.isNull() && !value.isMissingNode()) {
                cells.put(cell, value.asText());
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

        /** Counts, shares and means of the JSON, without order. */
        static List<String> numbers(Map<String, String> cells) {
            return cells.entrySet().stream()
                    .filter(cell ->
                            !cell.getKey().endsWith(" why") && !cell.getKey().endsWith("totals"))
                    .map(cell -> cell.getKey().substring(cell.getKey().indexOf(' ') + 1) + "=" + cell.getValue())
                    .toList();
        }

        /** The same of the CSV, whose rows come in the order of {@code ids}. */
        static List<String> ofCsv(String csv, JsonNode ids) {
            List<String> lines = csv.lines().toList();
            String[] header = lines.get(0).split(",", -1);
            List<String> numbers = new ArrayList<>();
            for (int row = 0; row < ids.size(); row++) {
                String[] line = lines.get(row + 1).split(",", -1);
                for (int i = 7; i < header.length; i++) {
                    if (header[i].endsWith("_status") || header[i].endsWith("total") || line[i].isEmpty()) {
                        continue;
                    }
                    String column = header[i].replaceAll("_pct$", " %").replaceAll("_mean$", " mean");
                    numbers.add(ids.path(row).asText() + " " + line[1] + " " + column + "=" + line[i]);
                }
            }
            return numbers;
        }
    }
}
