package pk.nser.bench.accuracy;

import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;

/** Adds up cells of one kind of tables at one area level. */
final class Tally {
    /** No noise goes further (D): a larger error means that figures and counts are not of the same rows. */
    private static final long SPREAD = 6;

    final Numbers absolute = new Numbers();
    final Numbers relative = new Numbers();
    final Numbers whole = new Numbers();
    final Numbers broken = new Numbers();
    long cells;
    long notCollected;
    long withheld;
    long empty;
    long households;
    long householdsWithheld;
    long parents;

    /** One category of one area. */
    void cell(Table table, Figure figure, long truth) {
        Absence absence = figure.absence();
        if (absence == Absence.NOT_OFFERED) {
            return;
        }
        cells++;
        if (absence == Absence.NOT_COLLECTED) {
            notCollected++;
            return;
        }
        boolean counted =
                table.key().unit() == Unit.HOUSEHOLD && !table.dimension().multiple() && Kind.of(table) == Kind.ONE_WAY;
        households += counted ? truth : 0;
        if (absence == Absence.WITHHELD) {
            withheld++;
            empty += truth == 0 ? 1 : 0;
            householdsWithheld += counted ? truth : 0;
            return;
        }
        long error = Math.abs(figure.count() - truth);
        if (error > SPREAD) {
            throw new IllegalStateException(
                    table.key() + " shows " + figure.count() + " where " + truth + " are counted: not the same rows");
        }
        absolute.add((double) error);
        relative.add(100.0 * error / truth);
    }

    /**
     * A shown figure of the level above, and what its parts here show.
     *
     * @param sum of the shown parts
     * @param complete true when every part is shown
     */
    void parent(Figure figure, long sum, boolean complete) {
        parents++;
        (complete ? whole : broken).add((double) Math.abs(figure.count() - sum));
    }
}
