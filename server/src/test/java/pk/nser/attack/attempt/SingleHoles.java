package pk.nser.attack.attempt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.registry.Cell;
import pk.nser.attack.registry.Truth;
import pk.nser.attack.solve.Equation;

/**
 * A1: equations with exactly one hidden cell; it is what the others leave. Cells that are hidden for their complement
 * are large: where the rest is above everything that is hidden for being small, the rest itself is the guess.
 */
public final class SingleHoles {
    private static final double LIMIT = 10;
    private static final int SPREAD = 6;

    private SingleHoles() {}

    /** Tries every equation. */
    public static Finding attack(Book book, List<Equation> equations, Truth truth) {
        int hits = 0;
        int tried = 0;
        Map<Integer, Integer> truths = new HashMap<>();
        for (Equation equation : equations) {
            List<Cell> hidden = equation.cells().stream()
                    .filter(cell -> entry(book, cell).isHidden())
                    .toList();
            if (hidden.size() == 1) {
                int actual = truth.count(hidden.get(0));
                tried++;
                hits += guess(book, equation, hidden.get(0)) == actual ? 1 : 0;
                truths.merge(actual, 1, Integer::sum);
            }
        }
        int best = truths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double blind = tried == 0 ? 0 : (double) best / tried;
        return Finding.guess("A1", "single holes in sums", tried, hits, blind, LIMIT);
    }

    private static long guess(Book book, Equation equation, Cell hole) {
        long parts = 0;
        for (Cell part : equation.parts()) {
            parts += part.equals(hole) ? 0 : Math.max(0, entry(book, part).count());
        }
        long rest = hole.equals(equation.whole())
                ? parts
                : entry(book, equation.whole()).count() - parts;
        int smallest = Limits.smallestShown(hole);
        return rest >= smallest + SPREAD ? rest : Math.max(0, Math.min(smallest - 1, rest));
    }

    private static Entry entry(Book book, Cell cell) {
        Entry entry = book.entry(cell);
        if (entry == null) {
            throw new IllegalStateException(cell + " is not served");
        }
        return entry;
    }
}
