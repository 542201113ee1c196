package pk.nser.attack.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Caller;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.crawl.TableShape;
import pk.nser.attack.registry.Cell;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Tile;

/**
 * A5: the same cell by other callers, as CSV, with outlines and in tiles of several zooms, alone and with another dimension before or
 * behind it. The book has compared the callers' JSON with each other already.
 */
public final class Forms {
    private static final int TILES_A_ZOOM = 6;

    private final Book book;
    private final String release;
    private final List<Caller> callers;
    private final int zooms;

    /** @param zooms how many zooms of tiles are read for each area level and dimension */
    public Forms(Book book, String release, List<Caller> callers, int zooms) {
        this.book = book;
        this.release = release;
        this.callers = callers;
        this.zooms = zooms;
    }

    /** Compares everything. */
    public Finding attack() {
        for (Caller caller : callers) {
            JsonNode catalogue = caller.json(caller.tree() + release + "/catalogue.json");
            for (JsonNode level : catalogue.path("areaLevels")) {
                if (!level.path("access").asText().equals("needs-access")) {
                    String code = level.path("code").asText();
                    book.tables().forEach(table -> compareCsv(caller, code, table));
                    book.tables().forEach(table -> compareFeatures(caller, code, table));
                    compareTiles(caller, code, level.path("minZoom").asInt());
                }
            }
        }
        return Finding.none(
                "A5",
                "the same cell by other callers, forms, zooms and orders",
                book.compared(),
                book.conflicts().size());
    }

    private void compareCsv(Caller caller, String level, TableShape table) {
        if (!table.levels().contains(level)) {
            return;
        }
        String path = caller.tree() + release + "/figures/" + level + "/" + table.key() + ".csv";
        HttpResponse<byte[]> answer = caller.get(path);
        if (answer.statusCode() == 404 || answer.statusCode() == 403) {
            return;
        }
        List<String> lines = Asker.text(answer).lines().toList();
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        int columns = table.groups() * table.categories();
        int start = header.size() - 3 * columns - table.groups();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = fields(line);
            ListedArea area = area(level, fields[3]);
            for (int column = 0; column < columns; column++) {
                Cell cell = table.cell(area.id(), column / table.categories(), column % table.categories());
                compare(path, cell, fields[start + 3 * column], fields[start + 3 * column + 2]);
            }
            boolean offered = !fields[start + 2].equals("not-offered");
            for (int group = 0; group < table.groups() && offered; group++) {
                compare(path, table.cell(area.id(), group, Cell.ANY), fields[start + 3 * columns + group], "");
            }
        }
    }

    private void compareFeatures(Caller caller, String level, TableShape table) {
        String path = caller.tree() + release + "/figures/" + level + "/" + table.key() + ".geojson";
        HttpResponse<byte[]> answer = table.levels().contains(level) ? caller.get(path) : null;
        if (answer == null || answer.statusCode() != 200) {
            return;
        }
        for (JsonNode feature : Asker.json(answer).path("features")) {
            List<JsonNode> counts = new ArrayList<>();
            List<String> statuses = new ArrayList<>();
            // of each column the count stands first, its mean or share and its status behind it
            feature.path("properties").properties().forEach(property -> {
                if (property.getKey().endsWith("_status")) {
                    statuses.add(property.getValue().asText(""));
                } else if (!property.getValue().isTextual()
                        && !property.getKey().matches(".*(_pct|_mean|total)")) {
                    counts.add(property.getValue());
                }
            });
            for (int column = 0; column < counts.size(); column++) {
                Cell cell = table.cell(
                        feature.path("id").asInt(), column / table.categories(), column % table.categories());
                compare(path, cell, counts.get(column).asText(""), statuses.get(column));
            }
        }
    }

    /** The fields of a line; names alone may be quoted, and none holds a quote. */
    private static String[] fields(String line) {
        return line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    }

    private ListedArea area(String level, String code) {
        for (ListedArea area : book.areas()) {
            if (area.level().equals(level) && area.code().equals(code)) {
                return area;
            }
        }
        throw new IllegalStateException(code + " is served in a table and in no list of areas");
    }

    private void compare(String where, Cell cell, String count, String status) {
        Entry entry = Objects.requireNonNull(book.entry(cell), cell::toString);
        boolean same = count.isEmpty()
                ? !entry.isShown() && (status.isEmpty() || status.equals(entry.status()))
                : entry.isShown() && entry.count() == Integer.parseInt(count);
        book.compare(where, cell.toString(), same);
    }

    private void compareTiles(Caller caller, String level, int firstZoom) {
        List<Dimension> dimensions = Codebook.standard().dimensions().stream()
                .filter(dimension -> !dimension.categories().isEmpty())
                .toList();
        for (int i = 0; i < dimensions.size(); i++) {
            String one = dimensions.get(i).code();
            String other = dimensions.get((i + 1) % dimensions.size()).code();
            for (int zoom = firstZoom; zoom < firstZoom + zooms; zoom++) {
                for (String tile : tiles(level, zoom)) {
                    for (String asked : List.of(one, one + "," + other, other + "," + one)) {
                        String path = caller.tree() + release + "/tiles/" + level + "/" + asked + "/" + tile + ".mvt";
                        HttpResponse<byte[]> answer = caller.get(path);
                        if (answer.statusCode() == 200) {
                            compareTile(path, level, dimensions.get(i), Tile.read(Asker.bytes(answer)));
                        }
                    }
                }
            }
        }
    }

    private List<String> tiles(String level, int zoom) {
        List<String> tiles = new ArrayList<>();
        for (ListedArea area : book.areas()) {
            if (area.level().equals(level) && tiles.size() < TILES_A_ZOOM) {
                String tile = TileAddress.of(area, zoom);
                if (!tiles.contains(tile)) {
                    tiles.add(tile);
                }
            }
        }
        return tiles;
    }

    private void compareTile(String path, String level, Dimension dimension, Tile tile) {
        TableShape table = tableOf(dimension);
        for (Tile.Feature feature : tile.layer(level)) {
            for (int category = 0; category < dimension.categories().size(); category++) {
                Category named = dimension.categories().get(category);
                Map<String, Object> attributes = feature.attributes();
                String key = dimension.code() + "." + named.code();
                Object count = attributes.getOrDefault(key, "");
                Object status = attributes.getOrDefault(key + ".status", "");
                Cell cell = table.cell(Math.toIntExact(feature.id()), 0, category);
                compare(path, cell, count.toString(), count.equals("") ? status.toString() : "");
            }
        }
    }

    private TableShape tableOf(Dimension dimension) {
        for (TableShape table : book.tables()) {
            if (table.crossed().isEmpty()
                    && table.dimension().equals(dimension.code())
                    && table.unit().equals(dimension.defaultUnit().code())) {
                return table;
            }
        }
        throw new IllegalStateException(dimension.code() + " has no table");
    }
}
