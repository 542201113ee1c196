package pk.nser.db.disclosure.audit.exchange;

import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * Looks for two points that fit everything shown and lie at least so far apart in a withheld cell (disclosure.md 2.12: the
 * certificate). It never goes back to the truth: what one cell's search visits counts for all cells on the way. That
 * nothing is found proves nothing. Repeatable for equal input. Not thread-safe.
 */
public final class Search {
    private static final int FAILURES_A_DIRECTION = 6;
    private static final int BARREN = 14;
    private static final int CHILDREN_TRIED = 4;
    private static final int AREAS_TRIED = 4;
    private static final int FARTHER = 4;
    private static final int ALL_ABOVE = 4;
    private static final int HELPERS = 3;
    private static final int FREED = 4;
    private static final int HELPED = 3;
    private static final int ROOMY = 4;

    private final LinkedTables tables;
    private final AreaTree tree;
    private final Walk walk;
    private final Dice dice = new Dice();
    private final Exchanges exchanges;
    private final Helper[] helpers = new Helper[HELPERS];

    /** What one move needs, of those that are under way at once. */
    private record Helper(Path path, Exchange exchange) {}

    Search(LinkedTables tables, List<TableParts> counted) {
        this.tables = tables;
        this.tree = tables.tree();
        this.walk = new Walk(tables);
        this.exchanges = new Exchanges(counted, tables.layout(), walk, dice);
        for (int i = 0; i < HELPERS; i++) {
            helpers[i] = new Helper(new Path(walk), new Exchange(tables.layout(), AreaLevel.values().length));
        }
    }

    /** Width that was found for a cell; the search ends at {@code wanted}, after so many tries, or where none widens it. */
    public int width(int node, int cell, int wanted, int tries) {
        dice.seed((long) node * tables.layout().size() + cell + 1);
        int direction = walk.untried(node, cell, 1) >= walk.untried(node, cell, -1) ? 1 : -1;
        int failures = 0;
        int width = walk.width(node, cell);
        if (width < wanted) {
            walk.restart();
        }
        int barren = 0;
        for (int i = 0; i < tries && width < wanted && barren < BARREN; i++) {
            if (walk.untried(node, cell, direction) <= 0 || failures >= FAILURES_A_DIRECTION) {
                direction = -direction;
                failures = 0;
            }
            int missing = walk.beyond(node, cell, direction) + wanted - width;
            move(failures % 2 == 0 ? helpers.length - 1 : 0, node, cell, direction, missing);
            boolean wider = walk.width(node, cell) > width;
            failures = wider ? 0 : failures + 1;
            barren = wider ? 0 : barren + 1;
            width = walk.width(node, cell);
        }
        return Math.min(wanted, width);
    }

    /**
     * Moves a cell by at most {@code wanted}.
     *
     * @param helper the helper to use; one above the first calls those below it where another cell is in the way
     * @return how far it went
     */
    private int move(int helper, int node, int cell, int direction, int wanted) {
        Path path = helpers[helper].path();
        Exchange exchange = helpers[helper].exchange();
        int above = common(node);
        path.clear();
        int beside = above < 0 ? -1 : beside(node, above, cell, -direction);
        if (beside >= 0 && walk.room(beside, cell, -direction) < 1) {
            above = -1;
            beside = -1;
        }
        climb(path, node, above, 1);
        if (beside >= 0) {
            climb(path, beside, above, -1);
        }
        exchanges.make(cell, direction, path, exchange);
        if (exchange.of(cell) != direction) {
            return 0;
        }
        descend(path, exchange, node, 1);
        if (beside >= 0) {
            descend(path, exchange, beside, -1);
        }
        int steps = path.limit(exchange);
        for (int i = 0; i < FREED && steps < 1 && helper > 0 && path.findBlocked(exchange); i++) {
            move(helper - 1, path.blockedNode(), path.blockedCell(), -path.blockedDirection(), HELPED);
            steps = path.limit(exchange);
        }
        steps = Math.min(steps, wanted);
        if (steps > 0) {
            path.apply(exchange, steps);
        }
        return steps;
    }

    /** The area above within which the exchange stays, or -1 when it goes through all of them. */
    private int common(int node) {
        if (dice.below(ALL_ABOVE) == 0) {
            return -1;
        }
        int above = parting(node);
        while (above >= 0 && dice.below(FARTHER) == 0) {
            int farther = parting(above);
            if (farther < 0) {
                return above;
            }
            above = farther;
        }
        return above;
    }

    /** The next area above that has several below it, or -1. */
    private int parting(int node) {
        int at = node;
        while (tree.parent(at) >= 0) {
            at = tree.parent(at);
            if (tree.children(at).length > 1) {
                return at;
            }
        }
        return -1;
    }

    /** The roomiest of some areas as fine as the node, below {@code above} and not below the same child of it. */
    private int beside(int node, int above, int cell, int sign) {
        int own = node;
        while (tree.parent(own) != above) {
            own = tree.parent(own);
        }
        int found = roomiest(tree.children(above), own, cell, sign);
        while (tree.depth(found) < tree.depth(node) && tree.children(found).length > 0) {
            found = roomiest(tree.children(found), -1, cell, sign);
        }
        return found;
    }

    private int roomiest(int[] areas, int not, int cell, int sign) {
        int best = -1;
        int bestRoom = -1;
        for (int i = 0; i < AREAS_TRIED || best < 0; i++) {
            int area = areas[dice.below(areas.length)];
            int room = area == not ? -1 : walk.room(area, cell, sign);
            if (room > bestRoom) {
                bestRoom = room;
                best = area;
            }
        }
        return best;
    }

    private void climb(Path path, int node, int end, int sign) {
        for (int at = node; at >= 0 && at != end; at = tree.parent(at)) {
            path.add(at, sign);
        }
    }

    /** Takes the roomiest of some areas at each level below into the path, as far down as the exchange is seen. */
    private void descend(Path path, Exchange exchange, int node, int sign) {
        int at = node;
        while (tree.depth(at) < exchange.depth() && tree.children(at).length > 0) {
            int[] children = tree.children(at);
            int best = children[0];
            int bestLimit = -1;
            for (int i = 0; i < Math.min(CHILDREN_TRIED, children.length) && bestLimit < ROOMY; i++) {
                int child = children[dice.below(children.length)];
                int room = walk.limit(child, exchange, sign);
                if (room > bestLimit) {
                    bestLimit = room;
                    best = child;
                }
            }
            path.add(best, sign);
            at = best;
        }
    }

    /** The present values of an area's cells and slacks, in the order of their places: for checking the arithmetic. */
    public int[] values(int node) {
        return walk.values(node);
    }
}
