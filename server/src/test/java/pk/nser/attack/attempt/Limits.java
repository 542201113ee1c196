package pk.nser.attack.attempt;

import pk.nser.attack.registry.Cell;

/** What everybody may know of the protections, since it is written down (disclosure.md 2.4). */
final class Limits {
    /** Largest change by the noise. */
    static final int SPREAD = 6;

    /** Variance of the noise. */
    static final double VARIANCE = 4;

    /** Smallest count that is shown where nothing sensitive is counted. */
    static final int THRESHOLD = 10;

    private static final int SENSITIVE = 20;
    private static final String DISABILITY = "disability";

    private Limits() {}

    /** Smallest count that is shown in a cell. */
    static int smallestShown(Cell cell) {
        boolean sensitive = (cell.first().equals(DISABILITY) && cell.firstCategory() != Cell.ANY)
                || (cell.second().equals(DISABILITY) && cell.secondCategory() != Cell.ANY);
        return sensitive ? SENSITIVE : THRESHOLD;
    }

    /** True when the cell may be hidden although it is large, since nearly everybody is in it. */
    static boolean mayHideLarge(Cell cell) {
        return smallestShown(cell) == SENSITIVE
                || cell.first().equals("poverty_score")
                || cell.second().equals("poverty_score");
    }
}
