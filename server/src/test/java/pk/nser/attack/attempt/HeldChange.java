package pk.nser.attack.attempt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.crawl.TableShape;
import pk.nser.attack.registry.Cell;
import pk.nser.attack.registry.Newcomer;

/**
 * A7: what a larger area grew by less what the areas in it grew by, between two releases. If larger areas counted what is
 * held back in smaller ones, this would be it.
 */
public final class HeldChange {
    private static final double LIMIT = 5;

    private HeldChange() {}

    /**
     * Tries every union council and category.
     *
     * @param held newcomers in villages that the hold rule keeps back, by the registry's village
     */
    public static Finding attack(Book before, Book after, Map<String, List<Newcomer>> held) {
        int tried = 0;
        int hits = 0;
        Map<Integer, Integer> truths = new HashMap<>();
        for (ListedArea parent : before.areas()) {
            List<ListedArea> children = before.children(parent);
            if (children.isEmpty() || !children.get(0).level().equals("village")) {
                continue;
            }
            for (TableShape table : before.tables()) {
                if (!table.unit().equals("household") || !table.crossed().isEmpty()) {
                    continue;
                }
                for (int category = 0; category < table.categories(); category++) {
                    Cell cell = table.cell(parent.id(), 0, category);
                    if (!isShown(before, after, cell, children)) {
                        continue;
                    }
                    int actual = count(children, held, table.dimension(), category);
                    long rest = growth(before, after, cell)
                            - children.stream()
                                    .mapToLong(child -> growth(before, after, cell.in(child.id())))
                                    .sum();
                    tried++;
                    hits += rest == actual ? 1 : 0;
                    truths.merge(actual, 1, Integer::sum);
                }
            }
        }
        int best = truths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double blind = tried == 0 ? 0 : (double) best / tried;
        return Finding.guess("A7", "newcomers held back, from parents less children", tried, hits, blind, LIMIT);
    }

    private static int count(
            List<ListedArea> villages, Map<String, List<Newcomer>> held, String dimension, int category) {
        return (int) villages.stream()
                .flatMap(village -> village.codes().stream())
                .flatMap(code -> held.getOrDefault(code, List.of()).stream())
                .filter(newcomer -> ((newcomer.mask(dimension) >> category) & 1) == 1)
                .count();
    }

    /** Cells that are shown in both releases, or hidden in both and taken for unchanged. */
    private static boolean isShown(Book before, Book after, Cell cell, List<ListedArea> children) {
        return entry(before, cell).isShown()
                && entry(after, cell).isShown()
                && children.stream()
                        .map(child -> cell.in(child.id()))
                        .allMatch(part -> entry(before, part).isShown()
                                == entry(after, part).isShown());
    }

    private static long growth(Book before, Book after, Cell cell) {
        return (long) entry(after, cell).count() - entry(before, cell).count();
    }

    private static Entry entry(Book book, Cell cell) {
        return Objects.requireNonNull(book.entry(cell), cell::toString);
    }
}
