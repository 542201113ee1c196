package pk.nser.db.disclosure.audit;

import java.util.List;

/**
 * What the audit of one unit's tables found; kept with the release.
 *
 * @param unit what is counted
 * @param withheld sets of units without a number, each attacked
 * @param proved of these, how many were proved wide by exchanging units alone
 * @param programmes linear programmes solved for the others
 * @param narrow how many could have been narrowed below the threshold at first
 * @param repaired shown sets of units that were withheld therefore
 * @param rounds attacks until none was narrow any more
 * @param open what stays narrow, at most twenty; empty when the gate is passed
 * @param seconds how long it took
 */
public record AuditReport(
        String unit,
        long withheld,
        long proved,
        long programmes,
        long narrow,
        long repaired,
        int rounds,
        List<Open> open,
        double seconds) {
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

    /** Of a unit that nobody attacked. */
    public static AuditReport none(String unit) {
        return new AuditReport(unit, 0, 0, 0, 0, 0, 0, List.of(), 0);
    }
}
