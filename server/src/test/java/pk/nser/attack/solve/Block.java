package pk.nser.attack.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.registry.Cell;

/**
 * A part of the whole that can be solved at once: the cells of one dimension, alone and crossed with anything, in an area
 * and the areas right below, with the equations that hold between them.
 *
 * @param area id of the area above
 * @param cells served and not known to be 0
 */
public record Block(int area, String unit, String dimension, List<Cell> cells, List<Equation> equations) {
    /** The blocks of every area that has areas below, for every dimension that some of its hidden cells count. */
    public static List<Block> of(Book book, List<Equation> equations) {
        Map<Integer, List<Equation>> byArea = equations.stream()
                .collect(Collectors.groupingBy(equation -> equation.whole().area()));
        List<Block> blocks = new ArrayList<>();
        for (ListedArea area : book.areas()) {
            List<ListedArea> below = book.children(area);
            if (below.isEmpty()) {
                continue;
            }
            List<Equation> near = new ArrayList<>(byArea.getOrDefault(area.id(), List.of()));
            below.forEach(child -> byArea.getOrDefault(child.id(), List.of()).stream()
                    .filter(equation -> equation.parts().get(0).area() == child.id())
                    .forEach(near::add));
            Map<String, List<Equation>> byDimension = new TreeMap<>();
            for (Equation equation : near) {
                for (String key : keys(equation)) {
                    byDimension.computeIfAbsent(key, none -> new ArrayList<>()).add(equation);
                }
            }
            byDimension.forEach((key, some) -> add(book, area.id(), key, some, blocks));
        }
        return blocks;
    }

    /** Unit and each dimension that is not the poverty band, if there is one: so bands and pairs of it stand together. */
    private static List<String> keys(Equation equation) {
        Set<String> dimensions = new LinkedHashSet<>();
        for (Cell cell : equation.cells()) {
            dimensions.add(cell.first());
            dimensions.add(cell.second());
        }
        dimensions.remove("");
        if (dimensions.size() > 1) {
            dimensions.remove("poverty_score");
        }
        String unit = equation.whole().unit() + ".";
        return dimensions.isEmpty()
                ? List.of(unit)
                : dimensions.stream().map(dimension -> unit + dimension).toList();
    }

    private static void add(Book book, int area, String key, List<Equation> equations, List<Block> blocks) {
        Set<Cell> cells = new LinkedHashSet<>();
        equations.forEach(equation -> equation.cells().stream()
                .filter(cell -> !entry(book, cell).isNotCollected())
                .forEach(cells::add));
        if (cells.stream().anyMatch(cell -> entry(book, cell).isHidden())) {
            String[] parts = key.split("\\.", -1);
            blocks.add(new Block(area, parts[0], parts[1], List.copyOf(cells), equations));
        }
    }

    /** The same without the areas' sums: each area for itself. */
    public List<Block> apart() {
        return equations.stream()
                .filter(equation ->
                        equation.parts().get(0).area() == equation.whole().area())
                .collect(Collectors.groupingBy(equation -> equation.whole().area()))
                .entrySet()
                .stream()
                .map(entry -> new Block(
                        entry.getKey(),
                        unit,
                        dimension,
                        entry.getValue().stream()
                                .flatMap(equation -> equation.cells().stream())
                                .distinct()
                                .filter(cells::contains)
                                .toList(),
                        entry.getValue()))
                .toList();
    }

    /** The hidden cells. */
    public List<Cell> hidden(Book book) {
        return cells.stream().filter(cell -> entry(book, cell).isHidden()).toList();
    }

    static Entry entry(Book book, Cell cell) {
        return Objects.requireNonNull(book.entry(cell), cell::toString);
    }
}
