package pk.nser.db.disclosure.audit;

import pk.nser.db.disclosure.audit.linked.LinkedTables;

/** Tries every table of two categories in two villages that fits all ranges: slow, and without a doubt. */
final class Exhaustive {
    private static final int COUNCIL = 5;

    private final int[][] lows = new int[3][3];
    private final int[][] highs = new int[3][3];

    Exhaustive(LinkedTables tables) {
        for (int node = 0; node < 3; node++) {
            for (int cell = 0; cell < 3; cell++) {
                lows[node][cell] = Integer.MAX_VALUE;
                highs[node][cell] = Integer.MIN_VALUE;
            }
        }
        for (int f1 = tables.low(6, 1); f1 <= tables.high(6, 1); f1++) {
            for (int m1 = tables.low(6, 2); m1 <= tables.high(6, 2); m1++) {
                for (int f2 = tables.low(7, 1); f2 <= tables.high(7, 1); f2++) {
                    for (int m2 = tables.low(7, 2); m2 <= tables.high(7, 2); m2++) {
                        int[][] counts = {{f1 + m1 + f2 + m2, f1 + f2, m1 + m2}, {f1 + m1, f1, m1}, {f2 + m2, f2, m2}};
                        consider(tables, counts);
                    }
                }
            }
        }
    }

    private void consider(LinkedTables tables, int[][] counts) {
        for (int node = 0; node < 3; node++) {
            for (int cell = 0; cell < 3; cell++) {
                int count = counts[node][cell];
                if (count < tables.low(COUNCIL + node, cell) || count > tables.high(COUNCIL + node, cell)) {
                    return;
                }
            }
        }
        for (int node = 0; node < 3; node++) {
            for (int cell = 0; cell < 3; cell++) {
                lows[node][cell] = Math.min(lows[node][cell], counts[node][cell]);
                highs[node][cell] = Math.max(highs[node][cell], counts[node][cell]);
            }
        }
    }

    int width(int node, int cell) {
        return highs[node - COUNCIL][cell] - lows[node - COUNCIL][cell];
    }
}
