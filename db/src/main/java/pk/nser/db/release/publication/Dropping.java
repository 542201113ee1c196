package pk.nser.db.release.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import pk.nser.db.connection.BoundSql;

/**
 * Takes the figures of an old release out of both databases. What bounds the next releases stays: the release's row with its report, its
 * catalogue of tables (their order is frozen by all that were ever built), and the frozen rows, which belong to the base of the line and
 * not to a release.
 */
public final class Dropping {
    private Dropping() {}

    /** Why the release has to stay, in words that go on after "it is"; empty when nothing stands on it. */
    public static Optional<String> needed(Connection home, String release) throws SQLException {
        return BoundSql.text(home, Dropping.class, "needed.sql", release, release, release);
    }

    /** Nobody is served it from here on; the caller commits. */
    public static void unpublish(Connection publicSide, String release) throws SQLException {
        BoundSql.run(publicSide, Dropping.class, "unpublish.sql", release);
        BoundSql.run(publicSide, Dropping.class, "delete_public_release.sql", release);
    }

    /** Removes the figures; harmless twice; the caller commits. */
    public static void remove(Connection home, String release) throws SQLException {
        BoundSql.run(home, Dropping.class, "drop_figures.sql", release);
        BoundSql.run(home, Dropping.class, "drop_quarters.sql", release);
        BoundSql.run(home, Dropping.class, "mark_dropped.sql", release);
    }
}
