package pk.nser.attack.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.crawl.TableShape;
import pk.nser.attack.registry.Cell;
import pk.nser.attack.registry.Newcomer;

/**
 * A7: names a newcomer's categories from what changed between two releases in its village, from the other newcomers that
 * the attacker knows, and from what is usual in the district.
 */
public final class TwoReleases {
    private static final double LIMIT = 5;

    private final Book before;
    private final Book after;

    public TwoReleases(Book before, Book after) {
        this.before = before;
        this.after = after;
    }

    /** Cells, shares and quarters that changed at all. */
    public static Finding nothingChanges(String what, Book before, Book after) {
        return Finding.none(
                "A7",
                what + ": cells, shares or quarters that changed",
                before.entries().size(),
                before.differences(after).size());
    }

    /**
     * Names each target's category in every one-way table of households.
     *
     * @param known other newcomers whose categories the attacker knows, by village
     */
    public Finding names(String what, List<Newcomer> targets, Map<String, List<Newcomer>> known) {
        long tried = 0;
        long hits = 0;
        double blind = 0;
        for (TableShape table : before.tables()) {
            if (!table.unit().equals("household") || !table.crossed().isEmpty()) {
                continue;
            }
            Map<Integer, Integer> actual = new HashMap<>();
            int of = 0;
            for (Newcomer target : targets) {
                int mask = target.mask(table.dimension());
                ListedArea village = village(target.village());
                if (mask == 0 || village == null) {
                    continue;
                }
                of++;
                int named = name(table, village, known.getOrDefault(target.village(), List.of()));
                hits += (mask >> named) & 1;
                for (int category = 0; category < table.categories(); category++) {
                    actual.merge(category, (mask >> category) & 1, Integer::sum);
                }
            }
            tried += of;
            blind += actual.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
        return Finding.guess("A7", what, tried, hits, tried == 0 ? 0 : blind / tried, LIMIT);
    }

    private @Nullable ListedArea village(String code) {
        for (ListedArea area : before.areas()) {
            if (area.level().equals("village") && area.codes().contains(code)) {
                return area;
            }
        }
        return null;
    }

    /**
     * The likeliest category: among those that changed although no known newcomer is in them, if there are any; else among
     * those that may hide the newcomer; by what is left of the growth and by what is usual in the district.
     */
    private int name(TableShape table, ListedArea village, List<Newcomer> known) {
        List<Integer> telling = new ArrayList<>();
        List<Integer> possible = new ArrayList<>();
        int[] rest = new int[table.categories()];
        for (int category = 0; category < rest.length; category++) {
            Cell cell = table.cell(village.id(), 0, category);
            int column = category;
            int expected = (int) known.stream()
                    .filter(other -> ((other.mask(table.dimension()) >> column) & 1) == 1)
                    .count();
            boolean shown = entry(before, cell).isShown() && entry(after, cell).isShown();
            rest[category] =
                    shown ? entry(after, cell).count() - entry(before, cell).count() - expected : 0;
            if (changed(cell) && expected == 0) {
                telling.add(category);
            }
            if (changed(cell) || !shown) {
                possible.add(category);
            }
        }
        boolean moved = changed(table.cell(village.id(), 0, Cell.ANY));
        List<Integer> all = IntStream.range(0, rest.length).boxed().toList();
        return likeliest(
                table, village, telling.isEmpty() ? moved && !possible.isEmpty() ? possible : all : telling, rest);
    }

    private int likeliest(TableShape table, ListedArea village, List<Integer> categories, int[] rest) {
        ListedArea district = village;
        while (!district.level().equals("district")) {
            district = Objects.requireNonNull(before.parent(district));
        }
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int category : categories) {
            int usual = entry(before, table.cell(district.id(), 0, category)).count();
            double score = Math.log(usual < 1 ? Limits.THRESHOLD / 2.0 : usual)
                    + (2 * rest[category] - 1) / (4 * Limits.VARIANCE);
            if (score > most) {
                most = score;
                best = category;
            }
        }
        return best;
    }

    private boolean changed(Cell cell) {
        return !entry(before, cell).agrees(entry(after, cell));
    }

    private static Entry entry(Book book, Cell cell) {
        return Objects.requireNonNull(book.entry(cell), cell::toString);
    }
}
