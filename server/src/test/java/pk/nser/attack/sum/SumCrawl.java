package pk.nser.attack.sum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Caller;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.crawl.TableShape;
import pk.nser.attack.registry.Cell;

/** Reads every table of sums with whatever the callers may see, and the counts of holders beside them. */
final class SumCrawl {
    private static final String LIVESTOCK = "livestock";
    private static final String LAND = "land";
    private static final int ANIMALS = TableShape.categories(LIVESTOCK) - 1;
    private static final int MARLA_PER_KANAL = 20;

    private final Book book;
    private final String release;

    /** Sums in their published unit, by area and what is summed. */
    private final Map<Integer, Map<Integer, Integer>> sums = new LinkedHashMap<>();

    SumCrawl(Book book, String release) {
        this.book = book;
        this.release = release;
    }

    /** All shown sums, each once; where two answers differ, the book notes it. */
    List<ShownSum> read(List<Caller> callers) {
        callers.forEach(this::read);
        List<ShownSum> shown = new ArrayList<>();
        sums.forEach((area, own) -> own.keySet().forEach(what -> shown.add(shown(book.area(area), what))));
        return shown;
    }

    private void read(Caller caller) {
        String root = caller.tree() + release;
        for (JsonNode dimension : caller.json(root + "/catalogue.json").path("dimensions")) {
            for (JsonNode table : dimension.path("tables")) {
                if (table.path("measure").asText().equals("sum")) {
                    boolean land = dimension.path("code").asText().equals(LAND);
                    table.path("areaLevels")
                            .forEach(level -> read(
                                    caller,
                                    root + "/figures/" + level.asText() + "/"
                                            + table.path("key").asText() + ".json",
                                    land ? ANIMALS : 0));
                }
            }
        }
    }

    private void read(Caller caller, String path, int first) {
        JsonNode figures = caller.json(path);
        for (int row = 0; row < figures.path("ids").size(); row++) {
            Map<Integer, Integer> own =
                    sums.computeIfAbsent(figures.path("ids").get(row).asInt(), key -> new LinkedHashMap<>());
            JsonNode values = figures.path("values").path(row);
            for (int column = 0; column < values.size(); column++) {
                if (values.get(column).isNumber()) {
                    int value = values.get(column).asInt();
                    Integer known = own.put(first + column, value);
                    book.compare(caller.name() + " " + path, "sum " + row, known == null || known == value);
                }
            }
        }
    }

    private ShownSum shown(ListedArea area, int what) {
        int published = sums.get(area.id()).get(what);
        double step = published < 1_000 && published >= 100 ? 10 : 1;
        return new ShownSum(
                area,
                what,
                marla(what, published),
                marla(what, step) / Math.sqrt(12),
                holders(area, what),
                usual(area, what));
    }

    private static double marla(int what, double published) {
        return what == ANIMALS ? published * MARLA_PER_KANAL : published;
    }

    /** The mean of the nearest larger area that shows one; the country has its own. */
    private double usual(ListedArea area, int what) {
        ListedArea parent = book.parent(area);
        while (parent != null && !isShown(parent, what)) {
            parent = book.parent(parent);
        }
        ListedArea from = parent == null ? area : parent;
        return marla(what, sums.get(from.id()).get(what)) / Math.max(1, holders(from, what));
    }

    private boolean isShown(ListedArea area, int what) {
        return sums.containsKey(area.id()) && sums.get(area.id()).containsKey(what) && holders(area, what) > 0;
    }

    /** What is published of their number: the animal's own count; of land, everybody's less those without. */
    private int holders(ListedArea area, int what) {
        if (what < ANIMALS) {
            return Math.max(0, count(area, LIVESTOCK, what));
        }
        int all = count(area, "", Cell.ANY);
        int none = count(area, LAND, 0);
        return all < 0 ? 0 : all - Math.max(0, none);
    }

    private int count(ListedArea area, String dimension, int category) {
        @Nullable Entry entry = book.entry(Cell.of(area.id(), "household", "", Cell.ANY, dimension, category));
        return entry == null ? -1 : entry.count();
    }
}
