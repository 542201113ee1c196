package pk.nser.db.disclosure.audit.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.audit.linked.Equation;
import pk.nser.db.disclosure.audit.linked.Layout;

/** How one table notices a unit that comes, and a unit that changes from one category to another. Immutable. */
final class TableParts {
    private final String dimension;
    private final @Nullable String across;
    private final boolean single;
    private final boolean loose;
    private final int rows;
    private final int categories;
    private final int[] totals;
    private final Parts[] all;
    private final Parts[][] steps;
    private final Parts[][] arrivals;

    TableParts(Table table, Layout layout) {
        Dimension crossed = table.across();
        this.dimension = table.dimension().code();
        this.across = crossed == null ? null : crossed.code();
        this.single = !table.dimension().multiple();
        this.loose = crossed != null && crossed.multiple();
        this.rows = table.bands();
        this.categories = table.categories();
        this.totals = new int[rows];
        this.all = new Parts[rows];
        this.steps = new Parts[rows][categories];
        this.arrivals = new Parts[rows][categories];
        int[] positions = layout.positions(table);
        for (int row = 0; row < rows; row++) {
            totals[row] = positions[table.totalCell(row)];
            all[row] = new Parts(new int[] {totals[row]}, new int[] {1});
            Map<Integer, List<Equation>> bounds = bounds(layout, table, positions, row);
            for (int category = 0; category < categories; category++) {
                int cell = positions[table.cell(row, category)];
                steps[row][category] = balanced(bounds, new int[] {cell});
                arrivals[row][category] = balanced(bounds, new int[] {totals[row], cell});
            }
        }
    }

    /** The equations with a slack that hold within a row, by each of their cells. */
    private static Map<Integer, List<Equation>> bounds(Layout layout, Table table, int[] positions, int row) {
        Map<Integer, List<Equation>> found = new HashMap<>();
        if (table.dimension().multiple()) {
            Map<Integer, Boolean> own = new HashMap<>();
            for (int i = table.totalCell(row); i <= table.totalCell(row) + table.categories(); i++) {
                own.put(positions[i], true);
            }
            for (int e = 0; e < layout.equations(); e++) {
                Equation equation = layout.equation(e);
                int last = equation.cells().length - 1;
                boolean inside = equation.cells()[last] >= layout.released();
                for (int i = 0; i < last; i++) {
                    inside &= own.containsKey(equation.cells()[i]);
                }
                for (int i = 0; i < last && inside; i++) {
                    found.computeIfAbsent(equation.cells()[i], c -> new ArrayList<>())
                            .add(equation);
                }
            }
        }
        return found;
    }

    /** One more in each of the cells, and what that does to the slacks beside them. */
    private static Parts balanced(Map<Integer, List<Equation>> bounds, int[] cells) {
        Map<Integer, Integer> slacks = new HashMap<>();
        for (int cell : cells) {
            for (Equation equation : bounds.getOrDefault(cell, List.of())) {
                int last = equation.cells().length - 1;
                slacks.merge(equation.cells()[last], -equation.signs()[last] * equation.sign(cell), Integer::sum);
            }
        }
        slacks.values().removeIf(amount -> amount == 0);
        int[] all = new int[cells.length + slacks.size()];
        int[] amounts = new int[all.length];
        int i = 0;
        for (int cell : cells) {
            all[i] = cell;
            amounts[i++] = 1;
        }
        for (Map.Entry<Integer, Integer> slack : slacks.entrySet()) {
            all[i] = slack.getKey();
            amounts[i++] = slack.getValue();
        }
        return new Parts(all, amounts);
    }

    String dimension() {
        return dimension;
    }

    @Nullable
    String across() {
        return across;
    }

    /** True when a unit has exactly one category. */
    boolean isSingle() {
        return single;
    }

    /** True when a unit may stand in several rows: then the rows are tied to nothing. */
    boolean isLoose() {
        return loose;
    }

    boolean isCrossed() {
        return across != null;
    }

    int rows() {
        return rows;
    }

    int categories() {
        return categories;
    }

    /** The cell that counts a row's units. */
    int total(int row) {
        return totals[row];
    }

    /** The row's total alone. */
    Parts all(int row) {
        return all[row];
    }

    /** The unit gets the category, its row and its being asked stay. */
    Parts step(int row, int category) {
        return steps[row][category];
    }

    /** A unit of the row comes, with the category. */
    Parts arrival(int row, int category) {
        return arrivals[row][category];
    }
}
