package pk.nser.attack.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.crawl.TableShape;
import pk.nser.attack.registry.Cell;

/**
 * The whole is the sum of its parts in the true counts, as anybody knows who has read the catalogue: categories of a
 * dimension in which each unit has one, groups of such a dimension, areas within an area.
 */
public record Equation(Cell whole, List<Cell> parts) {
    /** All equations between cells that are served. */
    public static List<Equation> of(Book book) {
        Set<Equation> equations = new LinkedHashSet<>();
        for (ListedArea area : book.areas()) {
            for (TableShape table : book.tables()) {
                if (table.levels().contains(area.level())) {
                    columns(table, area.id(), equations);
                    groups(table, area.id(), equations);
                }
            }
        }
        areas(book, equations);
        return equations.stream().filter(equation -> equation.isServed(book)).toList();
    }

    private static void columns(TableShape table, int area, Set<Equation> equations) {
        if (TableShape.isMultiple(table.dimension())) {
            return;
        }
        for (int group = 0; group < table.groups(); group++) {
            int row = group;
            equations.add(new Equation(
                    table.cell(area, group, Cell.ANY),
                    IntStream.range(0, table.categories())
                            .mapToObj(category -> table.cell(area, row, category))
                            .toList()));
        }
    }

    private static void groups(TableShape table, int area, Set<Equation> equations) {
        if (table.crossed().isEmpty() || TableShape.isMultiple(table.crossed())) {
            return;
        }
        for (int category = Cell.ANY; category < table.categories(); category++) {
            int column = category;
            equations.add(new Equation(
                    table.cell(area, Cell.ANY, category),
                    IntStream.range(0, table.groups())
                            .mapToObj(group -> table.cell(area, group, column))
                            .toList()));
        }
    }

    private static void areas(Book book, Set<Equation> equations) {
        for (ListedArea parent : book.areas()) {
            List<ListedArea> children = book.children(parent);
            if (children.isEmpty()) {
                continue;
            }
            for (Cell cell : book.entries().keySet()) {
                if (cell.area() == parent.id()) {
                    equations.add(new Equation(
                            cell,
                            children.stream().map(child -> cell.in(child.id())).toList()));
                }
            }
        }
    }

    /** Whole and parts. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(parts);
        cells.add(whole);
        return cells;
    }

    private boolean isServed(Book book) {
        return cells().stream().allMatch(cell -> {
            Entry entry = book.entry(cell);
            return entry != null && (entry.isShown() || entry.isHidden() || entry.isNotCollected());
        });
    }
}
