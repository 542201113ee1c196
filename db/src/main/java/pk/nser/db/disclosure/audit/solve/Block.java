package pk.nser.db.disclosure.audit.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.db.disclosure.audit.linked.Equation;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * A part of the linked tables small enough for a solver (disclosure.md 2.12): some dimensions of an area, of the areas right
 * below it and of all above. Of what stands beside these, each cell is known only as one sum with the ranges of its parts
 * added up.
 */
public final class Block {
    /** How far above the truth a range without end reaches here. */
    private static final int FAR = 1_000;

    private final LinkedTables tables;
    private final BitSet cells;
    private final List<int[]> equations = new ArrayList<>();
    private final List<int[]> signs = new ArrayList<>();
    private final Map<Integer, Integer> index = new HashMap<>();
    private final List<Integer> variables = new ArrayList<>();
    private final List<long[]> rests = new ArrayList<>();

    private Block(LinkedTables tables, BitSet cells) {
        this.tables = tables;
        this.cells = cells;
    }

    /**
     * The block of an area.
     *
     * @param cells cells and slacks of the layout to look at
     */
    public static Block of(LinkedTables tables, int root, BitSet cells) {
        Block block = new Block(tables, cells);
        TreeSet<Integer> nodes = new TreeSet<>();
        for (int child : tables.tree().children(root)) {
            nodes.add(child);
        }
        for (int node = root; node >= 0; node = tables.tree().parent(node)) {
            nodes.add(node);
        }
        for (int node : nodes) {
            block.addLocal(node);
            block.addSums(node, nodes);
        }
        return block;
    }

    private void addLocal(int node) {
        Layout layout = tables.layout();
        for (int e = 0; e < layout.equations(); e++) {
            Equation equation = layout.equation(e);
            if (!layout.holdsAt(tables.tree().depth(node), e) || tables.isIdle(node, e) || !isInside(equation)) {
                continue;
            }
            int[] of = new int[equation.cells().length];
            for (int i = 0; i < of.length; i++) {
                of[i] = indexOf(tables.variable(node, equation.cells()[i]));
            }
            equations.add(of);
            signs.add(equation.signs());
        }
    }

    private boolean isInside(Equation equation) {
        for (int cell : equation.cells()) {
            if (!cells.get(cell)) {
                return false;
            }
        }
        return true;
    }

    private void addSums(int node, Set<Integer> nodes) {
        int[] children = tables.tree().children(node);
        for (int cell = 0; cell < tables.layout().released() && children.length > 1; cell++) {
            if (!cells.get(cell) || !tables.isAdditive(node, cell)) {
                continue;
            }
            List<Integer> of = new ArrayList<>(List.of(indexOf(tables.variable(node, cell))));
            long[] rest = new long[3];
            boolean whole = true;
            for (int child : children) {
                int variable = tables.variable(child, cell);
                if (nodes.contains(child)) {
                    of.add(indexOf(variable));
                } else {
                    whole = false;
                    rest[0] += tables.low(variable);
                    rest[1] += tables.high(variable);
                    rest[2] += tables.truth(variable);
                }
            }
            if (!whole) {
                of.add(variables.size());
                variables.add(-1 - rests.size());
                rests.add(rest);
            }
            int[] sign = new int[of.size()];
            Arrays.fill(sign, -1);
            sign[0] = 1;
            equations.add(of.stream().mapToInt(Integer::intValue).toArray());
            signs.add(sign);
        }
    }

    private int indexOf(int variable) {
        return index.computeIfAbsent(variable, v -> {
            variables.add(v);
            return variables.size() - 1;
        });
    }

    /** The tables' own number of the variable at a position, or -1 for the sum of what stands beside. */
    public int variable(int at) {
        return Math.max(-1, variables.get(at));
    }

    /** Number of variables. */
    public int size() {
        return variables.size();
    }

    /** Where the block keeps a variable of the tables; a variable that no equation holds is added. */
    public int find(int variable) {
        return indexOf(variable);
    }

    public double low(int at) {
        int variable = variables.get(at);
        return variable < 0 ? rests.get(-1 - variable)[0] : tables.low(variable);
    }

    public double high(int at) {
        int variable = variables.get(at);
        long high = variable < 0 ? rests.get(-1 - variable)[1] : tables.high(variable);
        return high >= LinkedTables.UNBOUNDED ? truth(at) + FAR : high;
    }

    public double truth(int at) {
        int variable = variables.get(at);
        return variable < 0 ? rests.get(-1 - variable)[2] : tables.truth(variable);
    }

    public int equations() {
        return equations.size();
    }

    /** Positions of an equation's variables. Not copied. */
    public int[] equation(int equation) {
        return equations.get(equation);
    }

    /** Their signs. Not copied. */
    public int[] signs(int equation) {
        return signs.get(equation);
    }
}
