package pk.nser.db.delivery.snapshot;

import java.sql.SQLException;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.geofile.record.RecordSchema;

/** What one agreement is given: its columns, and its rows out of the published base of one line. */
public interface RowMaker {
    /** The columns. With points a row is a household; without, the first or the column {@code household_id} names it. */
    RecordSchema schema();

    /**
     * Makes all rows, as of one moment; memory does not grow with them.
     *
     * @return households that the agreement covers and that cannot be given, since they cannot be protected
     */
    long write(Pseudonyms pseudonyms, RowTarget target) throws SQLException;
}
