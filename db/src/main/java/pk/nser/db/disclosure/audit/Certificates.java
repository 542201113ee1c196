package pk.nser.db.disclosure.audit;

import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * Proves of withheld cells that they cannot be narrowed, without any solver (disclosure.md 2.12): from the truth, two
 * points that fit everything shown and lie at least k apart in the cell. They are built in the equations of the whole
 * country, so a proof holds for every attacker of gate G2. That none is found proves nothing. Not thread-safe.
 */
final class Certificates {
    private static final int TRIES = 24;
    private static final int FAILURES = 3;

    private final LinkedTables tables;
    private final Rebalancing rebalancing;

    Certificates(LinkedTables tables) {
        this.tables = tables;
        this.rebalancing = new Rebalancing(tables);
    }

    /** How far apart the two points lie; search ends at {@code wanted}. */
    int width(int node, int cell, int wanted) {
        int up = tables.high(node, cell) - tables.truth(node, cell);
        int down = tables.truth(node, cell) - tables.low(node, cell);
        int first = up >= down ? 1 : -1;
        long seed = (long) node * tables.layout().size() + cell + 1;
        int width = reach(node, cell, first, wanted, seed);
        return width >= wanted ? width : width + reach(node, cell, -first, wanted - width, seed + 1);
    }

    private int reach(int node, int cell, int direction, int wanted, long seed) {
        rebalancing.start(seed);
        int reached = 0;
        int failures = 0;
        for (int i = 0; i < TRIES && reached < wanted && failures < FAILURES; i++) {
            int step = rebalancing.move(node, cell, direction, wanted - reached);
            failures = step == 0 ? failures + 1 : failures;
            reached += step;
        }
        return reached;
    }
}
