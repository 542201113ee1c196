package pk.nser.db.disclosure.audit.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.disclosure.audit.linked.Layout;

/**
 * Makes exchanges of units that change a given cell by one: units that differ in one category, or two pairs of units whose
 * differences cancel in all tables but one. Every table is a margin of the units, so all equations hold afterwards. Of the
 * traits that may be chosen the roomiest of a few are taken. Not thread-safe.
 */
final class Exchanges {

    private final Layout layout;
    private final Walk walk;
    private final Dice dice;
    private final Choice choice;
    private final List<TableParts> tables = new ArrayList<>();
    private final Map<String, List<TableParts>> own = new HashMap<>();
    private final Map<String, List<TableParts>> across = new HashMap<>();
    private final List<List<Handle>> handles = new ArrayList<>();
    private final Map<String, Integer> asked = new HashMap<>();

    /** A cell as a table has it; {@code category} is -1 for a row's total. */
    private record Handle(TableParts table, int row, int category) {}

    Exchanges(List<TableParts> tables, Layout layout, Walk walk, Dice dice) {
        this.layout = layout;
        this.walk = walk;
        this.dice = dice;
        this.choice = new Choice(dice);
        for (int cell = 0; cell < layout.size(); cell++) {
            handles.add(new ArrayList<>());
        }
        tables.forEach(this::add);
    }

    private void add(TableParts table) {
        tables.add(table);
        own.computeIfAbsent(table.dimension(), d -> new ArrayList<>()).add(table);
        String other = table.across();
        if (other == null) {
            asked.put(table.dimension(), table.total(0));
        } else {
            across.computeIfAbsent(other, d -> new ArrayList<>()).add(table);
        }
        for (int row = 0; row < table.rows(); row++) {
            handles.get(table.total(row)).add(new Handle(table, row, -1));
            for (int category = 0; category < table.categories(); category++) {
                handles.get(table.step(row, category).cells()[0]).add(new Handle(table, row, category));
            }
        }
    }

    /** Fills {@code out} with an exchange that changes the cell by {@code sign}. */
    void make(int cell, int sign, Path path, Exchange out) {
        out.clear();
        List<Handle> known = handles.get(cell);
        if (known.isEmpty()) {
            return;
        }
        Handle handle = known.get(dice.below(known.size()));
        TableParts table = handle.table();
        if (handle.category() >= 0) {
            category(handle, sign, path, out);
        } else if (!table.isCrossed()) {
            if (layout.master(cell) >= 0) {
                asked(handle, sign, path, out);
            } else {
                arrival(sign, path, out);
            }
        } else if (layout.master(cell) >= 0 && (table.isLoose() || dice.below(2) == 0)) {
            asked(handle, sign, path, out);
        } else {
            row(handle, sign, path, out);
        }
    }

    /** One category for another: in one table alone, where a second row can take it back, or in all tables. */
    private void category(Handle handle, int sign, Path path, Exchange out) {
        TableParts table = handle.table();
        int row = handle.row();
        int other = choice.otherCategory(table, row, handle.category(), sign, path);
        if (table.isCrossed() && (table.isLoose() || dice.below(4) > 0)) {
            step(table, row, handle.category(), other, sign, out);
            if (!table.isLoose()) {
                int second = choice.row(table, row, handle.category(), other, -sign, path);
                step(table, second, handle.category(), other, -sign, out);
            }
        } else {
            change(handle, other, sign, path, out);
        }
    }

    private static void step(TableParts table, int row, int category, int other, int sign, Exchange out) {
        out.add(table.step(row, category), sign);
        if (other >= 0) {
            out.add(table.step(row, other), -sign);
        }
    }

    /** Units of one category take the place of units of another, alike in everything else. */
    private void change(Handle handle, int other, int sign, Path path, Exchange out) {
        TableParts target = handle.table();
        for (TableParts table : own.getOrDefault(target.dimension(), List.of())) {
            if (table.isCrossed() && !table.isLoose()) {
                int row = table == target ? handle.row() : choice.row(table, -1, handle.category(), other, sign, path);
                step(table, row, handle.category(), other, sign, out);
            } else if (!table.isCrossed()) {
                step(table, 0, handle.category(), other, sign, out);
            }
        }
        rows(target.dimension(), handle.category(), other, sign, path, out, null);
    }

    /** The total of a row: units of this row take the place of units of another. */
    private void row(Handle handle, int sign, Path path, Exchange out) {
        TableParts table = handle.table();
        int other = table.isLoose() ? -1 : choice.otherRow(table, handle.row(), sign, path);
        String dimension = String.valueOf(table.across());
        for (TableParts crossed : own.getOrDefault(dimension, List.of())) {
            if (!crossed.isCrossed()) {
                step(crossed, 0, handle.row(), other, sign, out);
            } else if (!crossed.isLoose()) {
                int row = choice.row(crossed, -1, handle.row(), other, sign, path);
                step(crossed, row, handle.row(), other, sign, out);
            }
        }
        rows(dimension, handle.row(), other, sign, path, out, table);
    }

    /** All tables whose rows are the categories of the dimension. */
    private void rows(
            String dimension, int category, int other, int sign, Path path, Exchange out, @Nullable TableParts needed) {
        for (TableParts table : across.getOrDefault(dimension, List.of())) {
            if (isUneven(table.dimension(), path)) {
                out.clear();
                return;
            }
            if (table == needed || isCollected(table.dimension(), path)) {
                int trait = choice.trait(table, category, other, sign, path);
                out.add(table.arrival(category, trait), sign);
                if (other >= 0) {
                    out.add(table.arrival(other, trait), -sign);
                }
            }
        }
    }

    /** Units of whom the dimension is known take the place of units of whom it is not. */
    private void asked(Handle handle, int sign, Path path, Exchange out) {
        TableParts target = handle.table();
        int trait = choice.trait(target, handle.row(), -1, sign, path);
        for (TableParts table : own.getOrDefault(target.dimension(), List.of())) {
            if (table.isLoose() && table != target) {
                continue;
            }
            int row = table == target ? handle.row() : table.isCrossed() ? dice.below(table.rows()) : 0;
            out.add(table.arrival(row, trait), sign);
            if (layout.master(table.total(row)) >= 0) {
                out.add(layout.tie(table.total(row)), -sign);
            }
        }
        rows(target.dimension(), trait, -1, sign, path, out, null);
    }

    /** A unit comes, with one trait of each dimension. */
    private void arrival(int sign, Path path, Exchange out) {
        Map<String, Integer> traits = new HashMap<>();
        for (TableParts table : tables) {
            if (isUneven(table.dimension(), path)) {
                return;
            }
            if (!table.isCrossed() && isCollected(table.dimension(), path)) {
                traits.put(table.dimension(), choice.trait(table, 0, -1, sign, path));
            }
        }
        for (TableParts table : tables) {
            Integer trait = traits.get(table.dimension());
            if (trait == null) {
                continue;
            }
            Integer row = table.isCrossed() ? traits.get(table.across()) : Integer.valueOf(0);
            if (row != null) {
                out.add(table.arrival(row, trait), sign);
            }
        }
    }

    /** False where the dimension was never asked: then nobody who comes is counted by it. */
    private boolean isCollected(String dimension, Path path) {
        Integer total = asked.get(dimension);
        return total == null || walk.most(path.here(), total) > 0;
    }

    /** True when the dimension was asked in one of the two areas and not in the other: units cannot change path. */
    private boolean isUneven(String dimension, Path path) {
        Integer total = asked.get(dimension);
        return total != null
                && path.there() >= 0
                && (walk.most(path.here(), total) > 0) != (walk.most(path.there(), total) > 0);
    }
}
