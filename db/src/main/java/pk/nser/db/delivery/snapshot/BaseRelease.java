package pk.nser.db.delivery.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;

/**
 * Which release the base of a line is of: the one that was folded into it last. Whatever is made out of the base is of that
 * release and of no other, though for a moment of its publication the next is served already, or an earlier one is served
 * again.
 */
public final class BaseRelease {
    private BaseRelease() {}

    /** The base moved on while rows were made out of it: they are of one release or of the other, and nobody could say which. */
    public static final class Moved extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Moved(String release) {
            super("another release than " + release + " was published meanwhile: ask again");
        }
    }

    /**
     * That of a line; empty before its first publication.
     *
     * @param connection of the BUILD role
     */
    public static Optional<PublishedRelease> of(Connection connection, String line) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, BaseRelease.class, "base.sql", line);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Releases.row(row)) : Optional.empty();
        }
    }

    /** Requires that the base is of this release still; it never goes back, so that it has been all the time between. */
    static void requireStill(Connection connection, String line, String release) throws SQLException {
        if (of(connection, line).filter(base -> base.id().equals(release)).isEmpty()) {
            throw new Moved(release);
        }
    }
}
