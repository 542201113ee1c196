package pk.nser.db.disclosure.audit;

import java.util.List;

/**
 * What the audit of one unit's tables found; kept with the release.
 *
 * @param unit what is counted
 * @param secondary sets of units withheld at once beside small ones, where no noise protects the counts
 * @param withheld sets of units without a number, each attacked
 * @param proved of these, how many were proved wide by exchanging units alone
 * @param programmes linear programmes solved for the others
 * @param narrow how many could have been narrowed below the threshold at first
 * @param repaired shown sets of units that were withheld therefore
 * @param rounds attacks until none was narrow any more
 * @param estimated small withheld counts of a sample that were estimated by least squares (G3)
 * @param exact how many of these came out right
 * @param blind share that the best constant guess gets right
 * @param deviation least standard deviation that an estimate was left with
 * @param open what stays narrow, at most twenty; empty when the gate is passed
 * @param seconds how long it took
 */
public record AuditReport(
        String unit,
        long secondary,
        long withheld,
        long proved,
        long programmes,
        long narrow,
        long repaired,
        int rounds,
        long estimated,
        long exact,
        double blind,
        double deviation,
        List<Open> open,
        double seconds) {
    private static final double MOST_BEYOND_BLIND = 0.25;

    /**
     * A set of units that stays narrow.
     *
     * @param node of the area tree
     * @param cell of the layout
     * @param width of the range that is left
     */
    public record Open(int node, int cell, double width) {}

    public AuditReport {
        open = List.copyOf(open);
    }

    /** True when estimates are right more often than the specification allows: 25 points beyond blind. */
    public boolean isTooExact() {
        return estimated > 0 && (double) exact / estimated > blind + MOST_BEYOND_BLIND;
    }

    /** Of a unit that nobody attacked. */
    public static AuditReport none(String unit) {
        return new AuditReport(unit, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0);
    }
}
