package pk.nser.db.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.snapshot.SnapshotBuild;

/**
 * Folds the delta of published releases into the base of their line, and discards what can never be published. Redone
 * at the start of every command, so a killed one leaves nothing behind that matters.
 */
public final class ReleaseFold {
    private final Pools pools;

    public ReleaseFold(Pools pools) {
        this.pools = pools;
    }

    /** Folds what is published; waits for nothing else and changes no figure. */
    public void resume(Progress progress) {
        try (BuildSession session = BuildSession.open(pools)) {
            resume(session, progress);
        } catch (SQLException e) {
            throw new RegistryUnavailable("folding published releases into the base", e);
        }
    }

    void resume(BuildSession session, Progress progress) throws SQLException {
        Connection connection = session.connection();
        Set<String> published = published();
        for (SnapshotBuild build : SnapshotBuild.waiting(connection)) {
            if (published.contains(build.release())) {
                progress.begin("Folding release " + build.release() + " into the base", "builds", 1);
                session.transaction(() -> {
                    build.fold(connection);
                    return build;
                });
                progress.at(1);
            }
        }
    }

    /** Drops what killed and failed builds left, and builds that were made on a base which is not the base any more. */
    void discardUnfinished(BuildSession session) throws SQLException {
        Connection connection = session.connection();
        for (SnapshotBuild build : SnapshotBuild.waiting(connection)) {
            Optional<String> previous = base(connection, build.line());
            long alive = BoundSql.number(
                    connection, ReleaseFold.class, "publishable.sql", build.release(), previous.orElse(""));
            if (alive == 0) {
                session.transaction(() -> {
                    build.discard(connection);
                    return build;
                });
            }
        }
        BoundSql.run(connection, ReleaseFold.class, "delete_unfinished.sql");
    }

    /** The published release whose rows are the base of a line; empty before the first. */
    static Optional<String> base(Connection connection, String line) throws SQLException {
        return BoundSql.text(connection, ReleaseFold.class, "base_release.sql", line);
    }

    Set<String> published() throws SQLException {
        Set<String> published = new HashSet<>();
        try (Connection connection = pools.inPublicDatabase(Role.BUILD).getConnection();
                PreparedStatement statement =
                        BoundSql.prepare(connection, ReleaseFold.class, "published_releases.sql");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                published.add(row.getString(1));
            }
        }
        return published;
    }
}
