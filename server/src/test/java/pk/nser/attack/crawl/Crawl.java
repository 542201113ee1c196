package pk.nser.attack.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import pk.nser.attack.registry.Cell;

/** Reads every table, area list and catalogue of a release as JSON, with whatever a caller may see. */
public final class Crawl {
    /** Codes of all area levels, the coarsest first. */
    public static final List<String> LEVELS =
            List.of("country", "province", "division", "district", "tehsil", "union_council", "village");

    private static final int PATIENCE = 600;
    private static final long NAP_NANOS = 100_000_000;

    private final String release;
    private final Book book;

    public Crawl(String release, Book book) {
        this.release = release;
        this.book = book;
    }

    /** What all of them together can see of a release, once the server has taken notice that it is published. */
    public static Book all(String release, List<Caller> callers) {
        Book book = new Book();
        await(release, callers.get(0));
        callers.forEach(new Crawl(release, book)::read);
        return book;
    }

    private static void await(String release, Caller caller) {
        for (int i = 0; i < PATIENCE; i++) {
            if (caller.json("/releases.json").path("current").asText().equals(release)) {
                return;
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
        throw new IllegalStateException("the server does not notice the release " + release);
    }

    private void read(Caller caller) {
        List<JsonNode> catalogues = caller.catalogues(release);
        JsonNode catalogue = catalogues.get(0);
        String areas = catalogue.path("areas").asText();
        for (String level : levels(catalogue)) {
            caller.json(caller.tree() + "areas/" + areas + "/" + level + ".json")
                    .path("features")
                    .forEach(feature -> book.area(area(level, feature)));
        }
        for (TableShape table : tables(catalogues)) {
            book.table(table);
            for (String level : table.levels()) {
                String path = caller.tree() + release + "/figures/" + level + "/" + table.key() + ".json";
                read(caller.name() + " " + path, table, caller.json(path));
            }
        }
    }

    private static List<TableShape> tables(List<JsonNode> catalogues) {
        Map<String, TableShape> tables = new LinkedHashMap<>();
        catalogues.forEach(catalogue -> tables(catalogue).forEach(table -> tables.putIfAbsent(table.key(), table)));
        return List.copyOf(tables.values());
    }

    private static List<String> levels(JsonNode catalogue) {
        return StreamSupport.stream(catalogue.path("areaLevels").spliterator(), false)
                .filter(level -> !level.path("access").asText().equals("needs-access"))
                .map(level -> level.path("code").asText())
                .toList();
    }

    /** The tables of a catalogue. */
    static List<TableShape> tables(JsonNode catalogue) {
        List<TableShape> tables = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode dimension : catalogue.path("dimensions")) {
            for (JsonNode table : dimension.path("tables")) {
                boolean counts = !table.path("measure").asText("count").equals("sum");
                if (counts && seen.add(table.path("key").asText())) {
                    tables.add(TableShape.of(table.path("key").asText(), texts(table.path("areaLevels"))));
                }
            }
        }
        return tables;
    }

    private static ListedArea area(String level, JsonNode feature) {
        List<String> merged = texts(feature.path("merged"));
        String code = feature.path("code").asText();
        List<Double> bounds = new ArrayList<>();
        feature.path("bounds").forEach(degrees -> bounds.add(degrees.asDouble()));
        return new ListedArea(
                feature.path("id").asInt(),
                code,
                level,
                feature.path("parent").asText("").replace("null", ""),
                merged.isEmpty() ? List.of(code) : merged,
                bounds);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void read(String where, TableShape table, JsonNode figures) {
        for (int row = 0; row < figures.path("ids").size(); row++) {
            int area = figures.path("ids").get(row).asInt();
            book.quarter(where, area, figures.path("asOf").path(row).asText());
            JsonNode totals = figures.path("totals").path(row);
            for (int group = 0; group < table.groups(); group++) {
                boolean collected = false;
                boolean offered = false;
                for (int category = 0; category < table.categories(); category++) {
                    Entry entry = entry(figures, row, group * table.categories() + category);
                    Cell cell = table.cell(area, group, category);
                    book.note(where, table.key() + " " + area + " " + group + " " + category, cell, entry);
                    collected |= !entry.isNotCollected();
                    offered |= !entry.status().equals(Entry.NOT_OFFERED);
                }
                JsonNode total = table.crossed().isEmpty() ? totals : totals.path(group);
                Entry entry = total.isNumber()
                        ? new Entry(total.asInt(), "", "")
                        : new Entry(-1, collected ? Entry.WITHHELD : Entry.NOT_COLLECTED, "");
                if (offered) {
                    book.note(where, table.key() + " " + area + " " + group, table.cell(area, group, Cell.ANY), entry);
                }
            }
        }
    }

    private static Entry entry(JsonNode figures, int row, int column) {
        JsonNode value = figures.path("values").path(row).path(column);
        String share = figures.path("shares").path(row).path(column).asText() + " "
                + figures.path("coded").path(row).path(column).asText() + " "
                + figures.path("shareStatus").path(row).path(column).asText();
        return value.isNumber()
                ? new Entry(value.asInt(), "", share)
                : new Entry(-1, figures.path("status").path(row).path(column).asText(), share);
    }
}
