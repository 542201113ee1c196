package pk.nser.attack.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Caller;
import pk.nser.attack.crawl.Crawl;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.crawl.TableShape;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Tile;

/**
 * A0: what the server shows to somebody without a token: every table, area level and zoom 0-18, in both trees. The
 * attacker knows the finer areas' codes from another source and looks for them, for counts below the threshold and for
 * attributes that no document names.
 */
public final class Surface {
    private static final int ZOOMS = 19;

    /** One network is answered 20 searches a second: a refusal would prove nothing. */
    private static final long PACE_NANOS = 60_000_000;

    private static final Pattern DESCRIPTION = Pattern.compile("(?s)<desc[^>]*>(.*)</desc>");
    private static final Pattern LIMIT = Pattern.compile("(?:below |all areas: |· )([0-9,]+)(?=:| – | or more)");
    private static final Pattern AREA_ATTRIBUTE = Pattern.compile("code|name|name_ur|class|map");
    private static final Pattern FIGURE_ATTRIBUTE = Pattern.compile("[a-z_]+\\.[a-z0-9_]+(\\.pct|\\.status|\\.coded)?");
    private static final List<String> TRICKS =
            List.of("", "?token=x", "?bbox=60,20,80,40", "?filter=1", "?level=village", "?cql_filter=true");

    private final Caller everybody;
    private final String release;
    private final Book book;
    private final List<String> found = new ArrayList<>();
    private final int placesALevel;
    private long tried;

    /**
     * Prepares the attack.
     *
     * @param book what callers with tokens saw: the finer areas
     * @param placesALevel how many places tiles are asked for, at every area level and zoom
     */
    public Surface(Caller everybody, String release, Book book, int placesALevel) {
        this.placesALevel = placesALevel;
        this.everybody = everybody;
        this.release = release;
        this.book = book;
    }

    /** Tries everything. */
    public Finding attack() {
        String areas = everybody
                .json("/public/" + release + "/catalogue.json")
                .path("areas")
                .asText();
        for (String tree : List.of("/public/", "/private/")) {
            look(tree + release + "/catalogue.json");
            search(tree + "search?areas=" + areas + "&q=");
            for (String level : Crawl.LEVELS) {
                for (String trick : TRICKS) {
                    look(tree + "areas/" + areas + "/" + level + ".json" + trick);
                }
                for (TableShape table : book.tables()) {
                    look(tree + release + "/figures/" + level + "/" + table.key() + ".json");
                    look(tree + release + "/figures/" + level + "/" + table.key() + ".csv");
                    look(tree + release + "/figures/" + level + "/" + table.key() + ".csv-metadata.json");
                    boolean given = tree.equals("/public/") && Crawl.LEVELS.indexOf(level) < 4;
                    if (!given || table.crossed().isEmpty()) {
                        look(tree + release + "/figures/" + level + "/" + table.key() + ".geojson");
                    }
                    pictures(tree + release + "/maps/" + level + "/" + table.key(), table, given);
                    look(tree + release + "/tiles/" + level + "/" + table.dimension() + ".json");
                    look(tree + release + "/tiles/" + level + "/" + table.dimension() + "/style.json");
                }
                for (int zoom = 0; zoom < ZOOMS; zoom++) {
                    for (ListedArea area : places(level)) {
                        String tile = TileAddress.of(area, zoom) + ".mvt";
                        look(tree + "areas/" + areas + "/tiles/" + level + "/" + tile);
                        look(tree + release + "/tiles/" + level + "/poverty_score,disability/" + tile);
                    }
                }
            }
        }
        return Finding.none("A0", "answers without a token that tell too much", tried, found.size());
    }

    /** What was found, for people. */
    public List<String> found() {
        return found;
    }

    private List<ListedArea> places(String level) {
        List<ListedArea> places = new ArrayList<>();
        for (ListedArea area : book.areas()) {
            if (area.level().equals(level) && places.size() < placesALevel) {
                places.add(area);
            }
        }
        return places;
    }

    /**
     * Of a picture its description can be read; letters are shapes. Those of crossed tables are drawn from the same figures, and
     * dots of what an SVG tells in words: they are asked for where nobody may have them. So are outlines with figures, since a
     * few a second are given.
     */
    private void pictures(String start, TableShape table, boolean given) {
        if (table.crossed().isEmpty()) {
            look(start + ".svg?m=count&cl=quantile&k=7");
        }
        if (!given) {
            look(start + ".png");
            look(start + ".pdf?b=poor&paper=a3");
        }
    }

    /** Looks for the areas by their codes, which also stand in their names; the question itself comes back and is no leak. */
    private void search(String start) {
        for (String level : Crawl.LEVELS) {
            for (ListedArea area : places(level)) {
                look(start + URLEncoder.encode(area.code(), StandardCharsets.UTF_8));
                LockSupport.parkNanos(PACE_NANOS);
            }
        }
    }

    private void look(String path) {
        tried++;
        HttpResponse<byte[]> answer = everybody.get(path);
        String address = path.split("\\?", -1)[0];
        boolean fine = path.startsWith("/private/")
                || Crawl.LEVELS.subList(4, Crawl.LEVELS.size()).stream().anyMatch(address::contains);
        if (fine && answer.statusCode() < 300) {
            found.add(path + ": answered " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            return;
        }
        if (path.endsWith(".mvt")) {
            tile(path, Tile.read(Asker.bytes(answer)));
        } else {
            boolean search = address.endsWith("/search");
            text(path, search ? Asker.json(answer).path("areas").toString() : Asker.text(answer));
            if (path.contains("/figures/") && path.endsWith(".json")) {
                figures(path, everybody.json(path));
            } else if (path.contains("/maps/")) {
                limits(path, Asker.text(answer));
            } else if (path.endsWith(".geojson")) {
                everybody.json(path).path("features").forEach(feature -> properties(path, feature.path("properties")));
            }
        }
    }

    private void text(String path, String text) {
        for (ListedArea area : book.areas()) {
            boolean fine = Crawl.LEVELS.indexOf(area.level()) > 3;
            if (fine && (text.contains("\"" + area.code() + "\"") || text.contains("," + area.code() + ","))) {
                found.add(path + ": names " + area.code());
            }
        }
    }

    private void figures(String path, JsonNode figures) {
        for (String part : List.of("values", "totals")) {
            figures.path(part).forEach(row -> counts(path, row));
        }
        figures.path("breaks").path("count").findValues("").forEach(limits -> counts(path, limits));
    }

    /** The limits of a picture's classes, which are counts. */
    private void limits(String path, String svg) {
        Matcher described = DESCRIPTION.matcher(svg);
        if (!described.find()) {
            found.add(path + ": has no description");
            return;
        }
        Matcher limit = LIMIT.matcher(described.group(1));
        while (limit.find()) {
            int count = Integer.parseInt(limit.group(1).replace(",", ""));
            if (count < Limits.THRESHOLD) {
                found.add(path + ": tells the count " + count);
            }
        }
    }

    private void properties(String path, JsonNode properties) {
        properties.properties().forEach(property -> {
            boolean count =
                    !property.getKey().endsWith("_pct") && !property.getKey().endsWith("_mean");
            if (count) {
                counts(path, property.getValue());
            }
        });
    }

    private void counts(String path, JsonNode node) {
        if (node.isNumber() && node.asDouble() < Limits.THRESHOLD) {
            found.add(path + ": tells the count " + node);
        }
        node.forEach(below -> counts(path, below));
    }

    private void tile(String path, Tile tile) {
        for (Map.Entry<String, List<Tile.Feature>> layer : tile.layers().entrySet()) {
            if (Set.of("tehsil", "union_council", "village").contains(layer.getKey())) {
                found.add(path + ": holds the layer " + layer.getKey());
            }
            for (Tile.Feature feature : layer.getValue()) {
                feature.attributes().forEach((key, value) -> {
                    boolean figure = FIGURE_ATTRIBUTE.matcher(key).matches();
                    if (!figure && !AREA_ATTRIBUTE.matcher(key).matches()) {
                        found.add(path + ": holds the attribute " + key);
                    }
                    boolean count = figure && !key.endsWith(".pct") && !key.endsWith(".coded");
                    if (count && value instanceof Number number && number.doubleValue() < Limits.THRESHOLD) {
                        found.add(path + ": tells the count " + key + " " + number);
                    }
                });
            }
        }
    }
}
