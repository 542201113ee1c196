package pk.nser.attack.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.TableShape;
import pk.nser.attack.registry.Cell;
import pk.nser.attack.registry.Truth;
import pk.nser.attack.solve.Block;
import pk.nser.attack.solve.Equation;
import pk.nser.attack.solve.Ranges;
import pk.nser.attack.solve.Ranges.Range;

/** A3: linear programs that know the noise's spread and every threshold; and what they tell of whole groups (A13). */
public final class NoisyPrograms {
    private static final double ROUNDING = 1e-4;
    private static final double TOP_SHARE = 95;
    private static final int CODED_BELOW = 1_000;

    private final Book book;
    private final Truth truth;
    private final List<String> contradictions = new ArrayList<>();
    private final List<String> proved = new ArrayList<>();
    private long tried;
    private long narrow;
    private long provedSmall;
    private long uniform;
    private long concluded;

    public NoisyPrograms(Book book, Truth truth) {
        this.book = book;
        this.truth = truth;
    }

    /** Solves at most so many blocks. */
    public NoisyPrograms solve(List<Block> blocks, int most) {
        for (Block block : Sample.blocks(blocks, Sample.SPARSE, most)) {
            try (Ranges ranges = new Ranges(block, this::bounds)) {
                if (ranges.isPossible()) {
                    Sample.targets(book, block).forEach(cell -> note(block, cell, ranges.of(cell, Limits.THRESHOLD)));
                    block.equations().forEach(equation -> group(equation, block, ranges));
                } else {
                    contradictions.add("the attacker's own model of " + block.dimension() + " in area " + block.area()
                            + " contradicts itself");
                }
            }
        }
        return this;
    }

    /** The two limits of A3 and the two of A13. */
    public List<Finding> findings() {
        long shares = tellingShares();
        return List.of(
                Finding.none("A3", "hidden cells enclosed below the threshold's width, D known", tried, narrow),
                Finding.none("A3", "hidden cells proved to be below the threshold, D known", tried, provedSmall),
                Finding.none("A13", "groups all of one kind, concluded by LP", Math.max(1, uniform), concluded),
                Finding.none(
                        "A13",
                        "shares above 95 % of fewer than 1,000",
                        book.entries().size(),
                        shares));
    }

    /** Where the attacker's model was wrong, which would make the attack worthless. */
    public List<String> contradictions() {
        return contradictions;
    }

    /** The cells that A3 enclosed, with what it found. */
    public List<String> proved() {
        return proved;
    }

    private void note(Block block, Cell cell, Range range) {
        int actual = truth.count(cell);
        tried++;
        if (range.width() < Limits.THRESHOLD - ROUNDING) {
            proved.add(
                    String.format(Locale.ROOT, "A3: %s is at most %.0f by %s", cell, range.upper(), sums(block, cell)));
        }
        narrow += range.width() < Limits.THRESHOLD - ROUNDING ? 1 : 0;
        provedSmall += range.upper() < Limits.THRESHOLD - ROUNDING ? 1 : 0;
        boolean vertices = range.width() >= Limits.THRESHOLD && range.upper() >= Limits.THRESHOLD;
        if (!vertices && (actual < range.lower() - ROUNDING || actual > range.upper() + ROUNDING)) {
            contradictions.add("the truth of " + cell + " is outside of what A3 holds possible");
        }
    }

    /** The sums of its own area that a cell stands in, with what is published of the others; "?" where nothing is. */
    private String sums(Block block, Cell cell) {
        return block.equations().stream()
                .filter(equation -> equation.cells().contains(cell)
                        && equation.whole().area() == equation.parts().get(0).area())
                .map(equation -> number(equation.whole()) + " = "
                        + equation.parts().stream().map(this::number).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining("; "));
    }

    private String number(Cell cell) {
        return entry(cell).isShown() ? String.valueOf(entry(cell).count()) : "?";
    }

    /** All units of a whole in one part, truly and provably. */
    private void group(Equation equation, Block block, Ranges ranges) {
        boolean sameArea = equation.parts().get(0).area() == equation.whole().area();
        long shown =
                equation.parts().stream().filter(cell -> entry(cell).isShown()).count();
        if (!sameArea || shown != 1 || !entry(equation.whole()).isShown()) {
            return;
        }
        List<Cell> others = equation.parts().stream()
                .filter(cell -> entry(cell).isHidden() && block.cells().contains(cell))
                .toList();
        if (others.stream().anyMatch(cell -> truth.count(cell) > 0)) {
            return;
        }
        uniform++;
        double small = Limits.THRESHOLD / 2.0;
        boolean all = !others.isEmpty()
                && others.stream().allMatch(cell -> ranges.of(cell, small).upper() < small);
        concluded += all ? 1 : 0;
    }

    private long tellingShares() {
        long found = 0;
        for (TableShape table : book.tables()) {
            for (var area : book.areas()) {
                for (int group = 0; group < table.groups() && table.levels().contains(area.level()); group++) {
                    for (int category = 0; category < table.categories(); category++) {
                        found += isTelling(table, area.id(), group, category) ? 1 : 0;
                    }
                }
            }
        }
        return found;
    }

    private boolean isTelling(TableShape table, int area, int group, int category) {
        Entry whole = book.entry(table.cell(area, group, Cell.ANY));
        Entry part = book.entry(table.cell(area, group, category));
        if (whole == null || part == null || !whole.isShown() || !part.isShown() || whole.count() >= CODED_BELOW) {
            return false;
        }
        String percent = part.share().split(" ", -1)[0];
        return !percent.equals("null") && Double.parseDouble(percent) > TOP_SHARE;
    }

    private Range bounds(Cell cell) {
        Entry entry = entry(cell);
        if (entry.isShown()) {
            return new Range(
                    Math.max(Limits.smallestShown(cell), entry.count() - Limits.SPREAD), entry.count() + Limits.SPREAD);
        }
        Cell total = Cell.of(cell.area(), cell.unit(), "", Cell.ANY, "", Cell.ANY);
        boolean known = entry(total).isShown() && !Limits.mayHideLarge(cell) && !isLarge(cell);
        return new Range(0, known ? Limits.smallestShown(cell) - 1 + Limits.SPREAD : Double.POSITIVE_INFINITY);
    }

    /**
     * The attacker is given which hidden cells were large enough to be shown: they may be hidden for others' sake and be of
     * any size. Without that he could not bound any hidden cell.
     */
    private boolean isLarge(Cell cell) {
        return truth.count(cell) >= Limits.smallestShown(cell);
    }

    private Entry entry(Cell cell) {
        return Objects.requireNonNull(book.entry(cell), cell::toString);
    }
}
