package pk.nser.db.disclosure.audit.exchange;

import java.util.Arrays;

/** The areas that an exchange changes: those that get the units, and those that give them. Not thread-safe. */
final class Path {
    private final Walk walk;
    private int[] getting = new int[8];
    private int[] giving = new int[8];
    private int gettingSize;
    private int givingSize;
    private int blockedNode;
    private int blockedCell;
    private int blockedDirection;

    Path(Walk walk) {
        this.walk = walk;
    }

    void clear() {
        gettingSize = 0;
        givingSize = 0;
    }

    /** @param sign 1 for an area that gets what the exchange says, -1 for one that gives it */
    void add(int node, int sign) {
        if (sign > 0) {
            getting = gettingSize == getting.length ? Arrays.copyOf(getting, 2 * gettingSize) : getting;
            getting[gettingSize++] = node;
        } else {
            giving = givingSize == giving.length ? Arrays.copyOf(giving, 2 * givingSize) : giving;
            giving[givingSize++] = node;
        }
    }

    /** The first area that gets. */
    int here() {
        return getting[0];
    }

    /** The first area that gives, or -1. */
    int there() {
        return givingSize == 0 ? -1 : giving[0];
    }

    /** How many times the cells can be changed in all areas. */
    int limit(Parts parts, int sign) {
        int limit = Integer.MAX_VALUE;
        for (int i = 0; i < gettingSize && limit > 0; i++) {
            limit = Math.min(limit, walk.limit(getting[i], parts, sign));
        }
        for (int i = 0; i < givingSize && limit > 0; i++) {
            limit = Math.min(limit, walk.limit(giving[i], parts, -sign));
        }
        return limit;
    }

    /** How many times the exchange can be made in all areas. */
    int limit(Exchange exchange) {
        int limit = Integer.MAX_VALUE;
        for (int i = 0; i < gettingSize && limit > 0; i++) {
            limit = Math.min(limit, walk.limit(getting[i], exchange, 1));
        }
        for (int i = 0; i < givingSize && limit > 0; i++) {
            limit = Math.min(limit, walk.limit(giving[i], exchange, -1));
        }
        return limit;
    }

    /** Finds a cell that cannot go where the exchange wants it. */
    boolean findBlocked(Exchange exchange) {
        return findBlocked(getting, gettingSize, exchange, 1) || findBlocked(giving, givingSize, exchange, -1);
    }

    private boolean findBlocked(int[] nodes, int size, Exchange exchange, int sign) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < exchange.size(); j++) {
                int amount = sign * exchange.amount(j);
                if (amount != 0 && walk.room(nodes[i], exchange.cell(j), amount) < Math.abs(amount)) {
                    blockedNode = nodes[i];
                    blockedCell = exchange.cell(j);
                    blockedDirection = amount > 0 ? 1 : -1;
                    return true;
                }
            }
        }
        return false;
    }

    int blockedNode() {
        return blockedNode;
    }

    int blockedCell() {
        return blockedCell;
    }

    /** The direction in which it cannot go: 1 or -1. */
    int blockedDirection() {
        return blockedDirection;
    }

    void apply(Exchange exchange, int times) {
        for (int i = 0; i < gettingSize; i++) {
            walk.apply(getting[i], exchange, times);
        }
        for (int i = 0; i < givingSize; i++) {
            walk.apply(giving[i], exchange, -times);
        }
    }
}
