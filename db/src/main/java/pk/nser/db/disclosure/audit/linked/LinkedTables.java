package pk.nser.db.disclosure.audit.linked;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import pk.nser.db.dimension.Table;

/**
 * All released cells of one unit in all areas, as an attacker sees them: a range for each, and the equations of {@link
 * Layout} within areas and of the area tree between them. Beside the ranges stand the true counts, which the auditor
 * knows. Filled area by area, then only read, by any number of threads.
 *
 * <p>Limit: what is known of households is not tied to what is known of persons.
 */
public final class LinkedTables {
    /** Upper end of a range of which nothing is known. */
    public static final int UNBOUNDED = 1 << 29;

    private final AreaTree tree;
    private final Layout layout;
    private final int[][] truths;
    private final int[][] lows;
    private final int[][] highs;
    private final BitSet[] withheld;
    private final BitSet[] filled;
    private final BitSet[] repaired;
    private final BitSet[] frozen;
    private final Variables variables;

    public LinkedTables(AreaTree tree, Layout layout) {
        this.tree = tree;
        this.layout = layout;
        this.truths = new int[tree.size()][];
        this.lows = new int[tree.size()][];
        this.highs = new int[tree.size()][];
        this.withheld = new BitSet[tree.size()];
        this.filled = new BitSet[tree.size()];
        this.repaired = new BitSet[tree.size()];
        this.frozen = new BitSet[tree.size()];
        this.variables = new Variables(this);
        for (int node = 0; node < tree.size(); node++) {
            int cells = layout.places(tree.depth(node));
            truths[node] = new int[cells];
            lows[node] = new int[cells];
            highs[node] = new int[cells];
            withheld[node] = new BitSet();
            filled[node] = new BitSet();
            repaired[node] = new BitSet();
            frozen[node] = new BitSet();
        }
    }

    private int place(int node, int cell) {
        return layout.place(tree.depth(node), cell);
    }

    /**
     * Enters what a table shows of an area.
     *
     * @param truth counts in the table's order
     * @param ranges what an attacker knows of each
     */
    public void put(Table table, int node, int[] truth, Range[] ranges) {
        int[] positions = layout.positions(table);
        for (int i = 0; i < positions.length; i++) {
            int cell = positions[i];
            int place = place(node, cell);
            truths[node][place] = truth[i];
            if (filled[node].get(cell)) {
                lows[node][place] = Math.max(lows[node][place], ranges[i].low());
                highs[node][place] = Math.min(highs[node][place], ranges[i].high());
                withheld[node].set(cell, withheld[node].get(cell) && ranges[i].withheld());
            } else {
                filled[node].set(cell);
                lows[node][place] = ranges[i].low();
                highs[node][place] = ranges[i].high();
                withheld[node].set(cell, ranges[i].withheld());
            }
        }
    }

    /**
     * Ends the filling and checks that the truth itself fits all equations and ranges: if it does not, two tables count by
     * different areas or definitions (gate G5).
     *
     * @return what does not fit, at most twenty
     */
    public List<String> check() {
        Closing closing = new Closing(this);
        closing.fillSlacks();
        List<String> faults = new Additivity(this).faults();
        closing.fold();
        return faults;
    }

    /**
     * The one variable of a set of units, however many tables and areas show it.
     *
     * @return node * layout.size() + cell
     */
    public int variable(int node, int cell) {
        return variables.of(node, cell);
    }

    /** True when a cell equals its master in an area. */
    public boolean isTied(int node, int cell) {
        return variables.isTied(node, cell);
    }

    /** True when an equation within an area says nothing that others do not say. */
    public boolean isIdle(int node, int equation) {
        return variables.isIdle(node, equation);
    }

    /** Sets what is known of a helper: its true value follows from its equation. */
    void fill(int node, int slack, int truth, int high) {
        int place = place(node, slack);
        truths[node][place] = truth;
        highs[node][place] = high;
    }

    /** Takes over what is known of the same set of units at another place, which is then no variable any more. */
    void take(int variable, int node, int cell) {
        int at = variable / layout.size();
        int as = variable % layout.size();
        int place = place(at, as);
        lows[at][place] = Math.max(lows[at][place], low(node, cell));
        highs[at][place] = Math.min(highs[at][place], high(node, cell));
        withheld[at].set(as, withheld[at].get(as) && withheld[node].get(cell));
        withheld[node].clear(cell);
    }

    /** What an equation's cells add up to in an area: 0 where the truth fits it. */
    long sum(int node, Equation equation) {
        long sum = 0;
        for (int i = 0; i < equation.cells().length; i++) {
            sum += (long) equation.signs()[i] * truth(node, equation.cells()[i]);
        }
        return sum;
    }

    /** True when the table of a released cell was entered. */
    boolean isFilled(int node, int cell) {
        return filled[node].get(cell);
    }

    /** True when the areas below a node show the cell too, so that they add up to it. */
    public boolean isAdditive(int node, int cell) {
        int[] children = tree.children(node);
        return children.length > 0
                && layout.isReleased(tree.depth(node), cell)
                && layout.isReleased(tree.depth(children[0]), cell);
    }

    public AreaTree tree() {
        return tree;
    }

    public Layout layout() {
        return layout;
    }

    /** The true count at a {@link Layout#place} of an area. */
    public int truthAt(int node, int place) {
        return truths[node][place];
    }

    public int lowAt(int node, int place) {
        return lows[node][place];
    }

    public int highAt(int node, int place) {
        return highs[node][place];
    }

    public int truth(int node, int cell) {
        return truths[node][place(node, cell)];
    }

    public int low(int node, int cell) {
        return lows[node][place(node, cell)];
    }

    public int high(int node, int cell) {
        return highs[node][place(node, cell)];
    }

    public int truth(int variable) {
        return truth(variable / layout.size(), variable % layout.size());
    }

    public int low(int variable) {
        return low(variable / layout.size(), variable % layout.size());
    }

    public int high(int variable) {
        return high(variable / layout.size(), variable % layout.size());
    }

    /** True for a cell without a number. */
    public boolean isWithheld(int node, int cell) {
        return withheld[node].get(cell);
    }

    /** The withheld cells of an area. Not copied. */
    public BitSet withheld(int node) {
        return withheld[node];
    }

    /** Withholds a shown set of units after all, wherever it is shown: it may be of any size then. */
    public void withhold(int variable) {
        int node = variable / layout.size();
        int cell = variable % layout.size();
        withheld[node].set(cell);
        repaired[node].set(cell);
        lows[node][place(node, cell)] = 0;
        highs[node][place(node, cell)] = UNBOUNDED;
    }

    /** True when a cell's set of units was withheld after all. */
    public boolean isRepaired(int node, int cell) {
        int variable = variable(node, cell);
        return repaired[variable / layout.size()].get(variable % layout.size());
    }

    /** Lets a shown set of units stay shown whatever the audit finds. */
    public void freeze(int variable) {
        frozen[variable / layout.size()].set(variable % layout.size());
    }

    /** True when a set of units is shown and may be withheld after all. */
    public boolean isSpare(int variable) {
        int node = variable / layout.size();
        int cell = variable % layout.size();
        return cell < layout.released()
                && !withheld[node].get(cell)
                && !frozen[node].get(cell)
                && highs[node][place(node, cell)] > 0;
    }

    /** Sets of units that were withheld after all. */
    public long repaired() {
        return Arrays.stream(repaired).mapToLong(BitSet::cardinality).sum();
    }
}
