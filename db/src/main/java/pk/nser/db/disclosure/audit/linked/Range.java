package pk.nser.db.disclosure.audit.linked;

import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Thresholds;

/**
 * What an attacker who knows the rules, k and D knows of one cell before any arithmetic (disclosure.md 2.12, G2).
 *
 * @param low smallest possible count
 * @param high largest possible count
 * @param withheld true when the cell has no number and is therefore to be protected
 */
public record Range(int low, int high, boolean withheld) {
    public Range {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("no count is from " + low + " to " + high);
        }
    }

    /**
     * The range of a figure that noise protects.
     *
     * <p>A withheld cell is small unless a complement rule hid it. The auditor grants the attacker to know which, since the
     * cells around it often tell: a range that is wide enough even then is wide enough.
     *
     * @param truth the count itself
     * @param smallest count from which the cell may be shown
     * @param whole true when the whole table is withheld in the area by metadata, whatever it counts
     */
    public static Range of(Figure figure, int truth, int smallest, boolean whole, Thresholds thresholds) {
        int most = smallest - 1 + thresholds.spread();
        if (figure.isPublished()) {
            return new Range(
                    Math.max(smallest, figure.count() - thresholds.spread()),
                    figure.count() + thresholds.spread(),
                    false);
        }
        if (figure.absence() == Absence.NOT_COLLECTED) {
            return new Range(0, 0, false);
        }
        return new Range(0, whole || truth > most ? LinkedTables.UNBOUNDED : most, true);
    }

    /**
     * The range of a figure without noise (disclosure.md 2.13). The auditor grants the attacker to know shown counts to the
     * unit, although they are rounded; a withheld one may be of any size.
     */
    public static Range exact(Figure figure, int truth) {
        if (figure.isPublished()) {
            return new Range(truth, truth, false);
        }
        return figure.absence() == Absence.NOT_COLLECTED
                ? new Range(0, 0, false)
                : new Range(0, LinkedTables.UNBOUNDED, true);
    }
}
