package pk.nser.db.disclosure.audit.exchange;

import java.util.Arrays;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * A point that fits all equations and ranges, at first the truth, and how far each cell was seen from the truth on the way
 * here. Holds only areas that were reached. Not thread-safe.
 */
final class Walk {
    private static final int FAR = 1 << 20;

    private final LinkedTables tables;
    private final AreaTree tree;
    private final Layout layout;
    private final int[][] moved;
    private final int[][] least;
    private final int[][] most;
    private long[] journal = new long[1_024];
    private int journalSize;

    Walk(LinkedTables tables) {
        this.tables = tables;
        this.tree = tables.tree();
        this.layout = tables.layout();
        this.moved = new int[tree.size()][];
        this.least = new int[tree.size()][];
        this.most = new int[tree.size()][];
    }

    private void reach(int node) {
        if (moved[node] == null) {
            int places = layout.places(tree.depth(node));
            moved[node] = new int[places];
            least[node] = new int[places];
            most[node] = new int[places];
        }
    }

    private void note(int node, int place) {
        if (journalSize == journal.length) {
            journal = Arrays.copyOf(journal, 2 * journalSize);
        }
        journal[journalSize++] = ((long) node << 32) | place;
    }

    /** Goes back to the truth; what was seen stays known. */
    void restart() {
        for (int i = 0; i < journalSize; i++) {
            moved[(int) (journal[i] >>> 32)][(int) journal[i]] = 0;
        }
        journalSize = 0;
    }

    /** How far apart a cell was seen. */
    int width(int node, int cell) {
        int place = layout.place(tree.depth(node), cell);
        return moved[node] == null ? 0 : most[node][place] - least[node][place];
    }

    /** How far the cell can still go in a direction from its present value. */
    int room(int node, int cell, int direction) {
        if (!isVariable(node, cell)) {
            return FAR;
        }
        int place = layout.place(tree.depth(node), cell);
        int now = tables.truthAt(node, place) + (moved[node] == null ? 0 : moved[node][place]);
        return direction > 0 ? tables.highAt(node, place) - now : now - tables.lowAt(node, place);
    }

    /** How much farther than ever seen the cell could go. */
    int untried(int node, int cell, int direction) {
        int place = layout.place(tree.depth(node), cell);
        int truth = tables.truthAt(node, place);
        return direction > 0
                ? tables.highAt(node, place) - truth - (moved[node] == null ? 0 : most[node][place])
                : truth - tables.lowAt(node, place) + (moved[node] == null ? 0 : least[node][place]);
    }

    /** The largest value that the cell may have; 0 where the area does not show it. */
    int most(int node, int cell) {
        int place = layout.place(tree.depth(node), cell);
        return place < 0 ? 0 : tables.highAt(node, place);
    }

    /** How far above (or below, by direction) the present value the cell was seen. */
    int beyond(int node, int cell, int direction) {
        if (moved[node] == null) {
            return 0;
        }
        int place = layout.place(tree.depth(node), cell);
        int now = moved[node][place];
        return direction > 0 ? most[node][place] - now : now - least[node][place];
    }

    /** False where the area does not have the cell, or it is the same set of units as another that is moved too. */
    private boolean isVariable(int node, int cell) {
        int depth = tree.depth(node);
        if (layout.place(depth, cell) < 0) {
            return false;
        }
        int[] children = tree.children(node);
        if (children.length == 1 && layout.place(tree.depth(children[0]), cell) >= 0) {
            return false;
        }
        return !tables.isTied(node, cell);
    }

    /** How many times the exchange can be made in one area. */
    int limit(int node, Exchange exchange, int sign) {
        int limit = FAR;
        for (int i = 0; i < exchange.size() && limit > 0; i++) {
            limit = Math.min(limit, limit(node, exchange.cell(i), sign * exchange.amount(i)));
        }
        return limit;
    }

    /** The same for some cells alone. */
    int limit(int node, Parts parts, int sign) {
        int limit = FAR;
        for (int i = 0; i < parts.cells().length && limit > 0; i++) {
            limit = Math.min(limit, limit(node, parts.cells()[i], sign * parts.amounts()[i]));
        }
        return limit;
    }

    private int limit(int node, int cell, int amount) {
        if (amount == 0) {
            return FAR;
        }
        int room = room(node, cell, amount);
        return amount == 1 || amount == -1 ? room : room / Math.abs(amount);
    }

    /** Makes the exchange so many times in one area. */
    void apply(int node, Exchange exchange, int times) {
        reach(node);
        int depth = tree.depth(node);
        for (int i = 0; i < exchange.size(); i++) {
            int cell = exchange.cell(i);
            if (exchange.amount(i) != 0 && isVariable(node, cell)) {
                int place = layout.place(depth, cell);
                int now = moved[node][place] + times * exchange.amount(i);
                note(node, place);
                moved[node][place] = now;
                least[node][place] = Math.min(least[node][place], now);
                most[node][place] = Math.max(most[node][place], now);
            }
        }
    }

    /** The present values of an area: what is not a variable of its own is as in the truth. */
    int[] values(int node) {
        int[] values = new int[layout.places(tree.depth(node))];
        Arrays.setAll(values, place -> tables.truthAt(node, place) + (moved[node] == null ? 0 : moved[node][place]));
        return values;
    }
}
