package pk.nser.db.delivery.snapshot;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.household.GeoTag;

/** Takes the rows of an agreement's snapshot, in any order. */
public interface RowTarget {
    /**
     * Takes one row.
     *
     * @param values in the order of the columns of the snapshot's schema, codes as the codebook writes them; null was not
     *     collected
     * @param place when and only when the schema has points
     * @param area id of the shown area that the row names; without meaning where the schema has no points
     */
    void row(List<? extends @Nullable Object> values, @Nullable GeoTag place, int area) throws SQLException;
}
