package pk.nser.db.delivery.made;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.grant.scope.Quota;

/**
 * Takes the rows of a file out of the day's, once for a file and a day of Pakistan, whoever of the agreement fetches it how
 * often and from whichever byte: to go on with a download that broke off costs nothing, and to begin in the middle costs the
 * whole. The database does it in one call, however many begin at once.
 */
public final class Downloads {
    private final DataSource database;

    /** @param database the APP pool */
    public Downloads(DataSource database) {
        this.database = database;
    }

    /** What came of it. */
    public enum Begun {
        /** The rows were taken, now or earlier today. */
        MAY_BE_SENT,
        /** The day has not so many rows left. */
        ROWS_USED_UP,
        /** There is no such file of the agreement, or the agreement does not stand. */
        NOT_STANDING
    }

    /**
     * Begins to send a file, before its first byte.
     *
     * @param most the narrowest quota among the papers of the holder
     */
    public Begun begin(int agreement, int delivery, Quota most) {
        try (Connection connection = database.getConnection()) {
            long answer = BoundSql.number(
                    connection, Downloads.class, "begin_download.sql", agreement, delivery, most.rowsPerDay());
            if (answer >= 0) {
                return Begun.MAY_BE_SENT;
            }
            return answer == -2 ? Begun.ROWS_USED_UP : Begun.NOT_STANDING;
        } catch (SQLException e) {
            throw new RegistryUnavailable("beginning a download of agreement " + agreement, e);
        }
    }
}
