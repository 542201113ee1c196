package pk.nser.attack.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pk.nser.attack.registry.Cell;

/** Everything that was collected of one release, from all callers: each cell once, and where two answers differed. */
public final class Book {
    private final Map<Integer, ListedArea> areas = new TreeMap<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, TableShape> tables = new LinkedHashMap<>();
    private final Map<Cell, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> shares = new HashMap<>();
    private final Map<Integer, String> quarters = new TreeMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private long compared;

    void area(ListedArea area) {
        areas.put(area.id(), area);
        byCode.put(area.level() + area.code(), area.id());
    }

    void table(TableShape table) {
        tables.merge(
                table.key(), table, (a, b) -> a.levels().size() >= b.levels().size() ? a : b);
    }

    /** Notes what a table says of a cell; the same cell told otherwise is a conflict. */
    void note(String where, String shareKey, Cell cell, Entry entry) {
        Entry known = entries.putIfAbsent(cell, entry);
        compare(where, cell.toString(), known == null || known.agrees(entry));
        if (known == null) {
            compared--;
        }
        String share = shares.putIfAbsent(shareKey, entry.share());
        if (share != null) {
            compare(where, shareKey, share.equals(entry.share()));
        }
    }

    void quarter(String where, int area, String quarter) {
        String known = quarters.putIfAbsent(area, quarter);
        if (known != null) {
            compare(where, "quarter of " + area, known.equals(quarter));
        }
    }

    /** Notes one comparison of two answers on the same thing. */
    public void compare(String where, String what, boolean same) {
        compared++;
        if (!same) {
            conflicts.add(where + ": " + what);
        }
    }

    public Iterable<ListedArea> areas() {
        return areas.values();
    }

    public ListedArea area(int id) {
        return areas.get(id);
    }

    /** The area above, as far as it is seen. */
    public @Nullable ListedArea parent(ListedArea area) {
        int level = Crawl.LEVELS.indexOf(area.level());
        Integer id = level == 0 ? null : byCode.get(Crawl.LEVELS.get(level - 1) + area.parent());
        return id == null ? null : areas.get(id);
    }

    /** The areas right below. */
    public List<ListedArea> children(ListedArea parent) {
        return areas.values().stream()
                .filter(area -> area.parent().equals(parent.code())
                        && Crawl.LEVELS.indexOf(area.level()) == Crawl.LEVELS.indexOf(parent.level()) + 1)
                .toList();
    }

    public Iterable<TableShape> tables() {
        return tables.values();
    }

    /** What is said of a cell; null when nothing is. */
    public @Nullable Entry entry(Cell cell) {
        return entries.get(cell);
    }

    public Map<Cell, Entry> entries() {
        return entries;
    }

    /** Comparisons of two answers so far. */
    public long compared() {
        return compared;
    }

    /** Where two answers differed. */
    public List<String> conflicts() {
        return conflicts;
    }

    /** What differs from another release: cells whose number or status, shares whose text, areas whose quarter. */
    public List<String> differences(Book other) {
        List<String> found = new ArrayList<>();
        entries.forEach((cell, entry) -> {
            Entry then = other.entries.get(cell);
            if (then == null || !then.agrees(entry)) {
                found.add(cell + " " + entry + " / " + then);
            }
        });
        differ("share", shares, other.shares, found);
        differ("quarter", quarters, other.quarters, found);
        if (other.entries.size() != entries.size()) {
            found.add("other cells are served");
        }
        return found;
    }

    private static <K> void differ(String what, Map<K, String> one, Map<K, String> two, List<String> found) {
        one.forEach((key, value) -> {
            if (!value.equals(two.get(key))) {
                found.add(what + " " + key);
            }
        });
    }
}
