package pk.nser.db.intake.row;

import java.util.List;
import pk.nser.db.household.Household;
import pk.nser.db.household.Identity;

/** What became of lines of a file. */
public sealed interface Row {
    /**
     * A household whose lines are all in order.
     *
     * @param line of the household's own line
     * @param identities in the order of their member numbers; only those that say something
     */
    record Accepted(long line, Household household, List<Identity> identities) implements Row {
        public Accepted {
            identities = List.copyOf(identities);
        }
    }

    /**
     * A line that was not taken in.
     *
     * @param line physical line, from 1, on which the record starts
     * @param field column, or {@code record} for the line as such, or {@code file}
     * @param reason for people; holds nothing of what stands in the field
     */
    record Rejected(long line, String field, String reason) implements Row {}
}
