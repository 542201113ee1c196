package pk.nser.db.disclosure.audit.linked;

import java.util.ArrayList;
import java.util.List;

/**
 * Gate G5 (disclosure.md 2.12): the truth fits all equations and ranges of the linked tables. Where it does not, two tables
 * count by different areas or definitions, which an attacker could subtract.
 */
final class Additivity {
    private static final int MOST_FAULTS = 20;

    private final LinkedTables tables;
    private final AreaTree tree;
    private final Layout layout;
    private final List<String> faults = new ArrayList<>();

    Additivity(LinkedTables tables) {
        this.tables = tables;
        this.tree = tables.tree();
        this.layout = tables.layout();
    }

    /** What does not fit, at most twenty. */
    List<String> faults() {
        for (int node = 0; node < tree.size(); node++) {
            for (int cell = 0; cell < layout.size() && faults.size() < MOST_FAULTS; cell++) {
                if (layout.isPresent(tree.depth(node), cell)) {
                    checkRange(node, cell);
                    checkEquations(node, cell);
                    checkSum(node, cell);
                }
            }
        }
        return List.copyOf(faults);
    }

    private void checkRange(int node, int cell) {
        if (layout.isReleased(tree.depth(node), cell) && !tables.isFilled(node, cell)) {
            fault(node, cell, "is missing");
        }
        if (tables.truth(node, cell) < tables.low(node, cell) || tables.truth(node, cell) > tables.high(node, cell)) {
            fault(node, cell, "is outside of what is shown of it");
        }
    }

    private void checkEquations(int node, int cell) {
        for (int index : layout.equationsOf(tree.depth(node), cell)) {
            Equation equation = layout.equation(index);
            if (equation.cells()[0] == cell && tables.sum(node, equation) != 0) {
                fault(node, cell, "is not what the tables around it add up to");
            }
        }
    }

    private void checkSum(int node, int cell) {
        if (tables.isAdditive(node, cell)) {
            long sum = 0;
            for (int child : tree.children(node)) {
                sum += tables.truth(child, cell);
            }
            if (sum != tables.truth(node, cell)) {
                fault(node, cell, "is not the sum of the areas below");
            }
        }
    }

    private void fault(int node, int cell, String what) {
        faults.add("area node " + node + ": " + layout.name(cell) + " " + what);
    }
}
