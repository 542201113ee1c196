package pk.nser.db.disclosure.audit.linked;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;

/**
 * Finds the cells and equations of a unit's tables.
 *
 * <ul>
 *   <li>Categories of a single-valued dimension add up to the total of those asked; of several values they overlap: each is
 *       at most the total less "none", and together they are no fewer than the total.
 *   <li>Those asked are at most the unit's total, and all of it where the numbers agree (R42).
 *   <li>The rows of a crossed table add up to the one-way cell; all of it for the poverty band, which everybody has.
 * </ul>
 */
final class LayoutBuilder {
    private static final String EVERYBODY = "*";
    private static final String NONE = "none";

    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final Map<String, int[]> positions = new HashMap<>();
    private final Map<Integer, Set<AreaLevel>> levels = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Layout.Slack> slacks = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<BitSet> groups = new ArrayList<>();
    private final List<BitSet> slackGroups = new ArrayList<>();
    private final Map<Integer, Layout.Tie> ties = new HashMap<>();
    private final Map<String, Integer> dimensions = new HashMap<>();

    private LayoutBuilder() {}

    static LayoutBuilder of(List<Table> tables) {
        LayoutBuilder builder = new LayoutBuilder();
        List<Table> counts = tables.stream()
                .filter(table -> table.measure() == Measure.COUNT)
                .toList();
        counts.forEach(builder::addCells);
        counts.forEach(builder::addEquations);
        return builder;
    }

    /** The dimension that a table is crossed with, or the empty string. */
    private static String across(Table table) {
        Dimension across = table.across();
        return across == null ? "" : across.code();
    }

    private static String set(Table table, int row, int category) {
        String across = across(table).isEmpty() ? "" : across(table) + "=" + row;
        String code = table.dimension().code();
        String own = category >= 0 ? code + "=" + category : code.equals(Dimension.POVERTY_SCORE) ? "" : code;
        String set = across.isEmpty() || own.isEmpty() ? across + own : across + "&" + own;
        return set.isEmpty() ? EVERYBODY : set;
    }

    private void addCells(Table table) {
        int[] found = new int[table.cells()];
        for (int row = 0; row < table.bands(); row++) {
            for (int category = -1; category < table.categories(); category++) {
                int position = category < 0 ? table.totalCell(row) : table.cell(row, category);
                String set = set(table, row, category);
                Integer known = cells.get(set);
                if (known == null) {
                    known = cells.size();
                    cells.put(set, known);
                    names.add(name(table, row, category));
                    groups.add(group(table));
                }
                found[position] = known;
                levels.computeIfAbsent(known, c -> new TreeSet<>()).addAll(table.areaLevels());
            }
        }
        positions.put(table.key().toString(), found);
    }

    private static String name(Table table, int row, int category) {
        String what = category < 0
                ? "total"
                : table.dimension().categories().get(category).code();
        return table.key() + (across(table).isEmpty() ? " " : " row " + (1 + row) + " ") + what;
    }

    private BitSet group(Table table) {
        BitSet group = new BitSet();
        for (String code : new String[] {across(table), table.dimension().code()}) {
            if (!code.isEmpty() && !code.equals(Dimension.POVERTY_SCORE)) {
                group.set(dimensions.computeIfAbsent(code, c -> dimensions.size()));
            }
        }
        return group;
    }

    private void addEquations(Table table) {
        for (int row = 0; row < table.bands(); row++) {
            int total = cell(set(table, row, -1));
            List<Integer> categories = new ArrayList<>();
            for (int category = 0; category < table.categories(); category++) {
                categories.add(cell(set(table, row, category)));
            }
            if (table.dimension().multiple()) {
                addOverlapping(table, total, categories);
            } else {
                add(List.of(total), categories, -1);
            }
            String whole = across(table).isEmpty() ? EVERYBODY : across(table) + "=" + row;
            if (cells.containsKey(whole) && cell(whole) != total && !ties.containsKey(total)) {
                ties.put(total, new Layout.Tie(cell(whole), cells.size() + slacks.size()));
                addTie(cell(whole), total);
            }
        }
        // The rows of a dimension with several values at once overlap: they add up to nothing that is published.
        Dimension across = table.across();
        if (across != null && !across.multiple()) {
            for (int category = -1; category < table.categories(); category++) {
                addRows(table, category);
            }
        }
    }

    private void addOverlapping(Table table, int total, List<Integer> categories) {
        int none = table.dimension().categoryIndex(NONE);
        for (int category = 0; category < categories.size(); category++) {
            if (none < 0) {
                addAtMost(List.of(total), List.of(categories.get(category)), false);
            } else if (category != none) {
                addAtMost(List.of(total), List.of(categories.get(category), categories.get(none)), false);
            }
        }
        addAtMost(categories, List.of(total), false);
    }

    private void addRows(Table table, int category) {
        String code = table.dimension().code();
        String alone = category < 0 ? code : code + "=" + category;
        if (!cells.containsKey(alone)) {
            return;
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.bands(); row++) {
            rows.add(cell(set(table, row, category)));
        }
        if (table.key().banded()) {
            Layout.Tie tie = ties.get(cell(alone));
            add(List.of(cell(alone)), rows, tie == null ? -1 : tie.slack());
        } else {
            addAtMost(List.of(cell(alone)), rows, true);
        }
    }

    private int cell(String set) {
        Integer cell = cells.get(set);
        if (cell == null) {
            throw new IllegalStateException("no table shows " + set);
        }
        return cell;
    }

    private void add(List<Integer> wholes, List<Integer> parts, int idle) {
        int[] of = new int[wholes.size() + parts.size()];
        int[] signs = new int[of.length];
        int i = 0;
        for (int cell : wholes) {
            of[i] = cell;
            signs[i++] = 1;
        }
        for (int cell : parts) {
            of[i] = cell;
            signs[i++] = -1;
        }
        equations.add(new Equation(of, signs, idle));
    }

    /** Those asked are at most everybody; where they are everybody, it is one set and the equation says nothing. */
    private void addTie(int everybody, int asked) {
        int slack = cells.size() + slacks.size();
        addSlack(List.of(everybody), List.of(asked), true);
        add(List.of(everybody), List.of(asked, slack), slack);
    }

    private void addAtMost(List<Integer> wholes, List<Integer> parts, boolean tight) {
        List<Integer> withSlack = new ArrayList<>(parts);
        withSlack.add(cells.size() + slacks.size());
        addSlack(wholes, parts, tight);
        add(wholes, withSlack, -1);
    }

    private void addSlack(List<Integer> wholes, List<Integer> parts, boolean tight) {
        slacks.add(new Layout.Slack(tight));
        BitSet group = new BitSet();
        wholes.forEach(cell -> group.or(groups.get(cell)));
        parts.forEach(cell -> group.or(groups.get(cell)));
        slackGroups.add(group);
    }

    /** Those asked about a dimension, by the cell that counts them. */
    Map<Integer, Layout.Tie> ties() {
        return Map.copyOf(ties);
    }

    Map<String, int[]> positions() {
        return Map.copyOf(positions);
    }

    Map<Integer, Set<AreaLevel>> levels() {
        return levels;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Layout.Slack> slacks() {
        return List.copyOf(slacks);
    }

    List<Equation> equations() {
        return List.copyOf(equations);
    }

    /** Dimensions of each cell, then of each slack. */
    BitSet[] groups() {
        List<BitSet> all = new ArrayList<>(groups);
        all.addAll(slackGroups);
        return all.toArray(new BitSet[0]);
    }
}
