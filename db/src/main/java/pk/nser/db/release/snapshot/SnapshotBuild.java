package pk.nser.db.release.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import pk.nser.db.connection.BoundSql;

/**
 * One build whose frozen rows are not part of a base yet. It ends in one of two ways: folded, after its release was
 * published, or discarded.
 */
public record SnapshotBuild(int build, String line, String release) {
    /** All builds that wait for one of the two, oldest first. */
    public static List<SnapshotBuild> waiting(Connection connection) throws SQLException {
        List<SnapshotBuild> builds = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, SnapshotBuild.class, "unfolded_builds.sql");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                builds.add(new SnapshotBuild(row.getInt("build"), row.getString("line"), row.getString("release")));
            }
        }
        return builds;
    }

    /** Makes the frozen rows the base of the line, in the caller's transaction; what they replace is dropped. */
    public void fold(Connection connection) throws SQLException {
        BoundSql.run(connection, SnapshotBuild.class, "drop_replaced_members.sql", build, line);
        BoundSql.run(connection, SnapshotBuild.class, "drop_replaced_households.sql", build, line);
        BoundSql.run(connection, SnapshotBuild.class, "move_base.sql", build);
        BoundSql.run(connection, SnapshotBuild.class, "empty_delta.sql", build);
        BoundSql.run(connection, SnapshotBuild.class, "mark_folded.sql", build);
    }

    /** Drops the frozen rows, in the caller's transaction. */
    public void discard(Connection connection) throws SQLException {
        BoundSql.run(connection, SnapshotBuild.class, "discard_members.sql", build);
        BoundSql.run(connection, SnapshotBuild.class, "discard_households.sql", build);
        BoundSql.run(connection, SnapshotBuild.class, "empty_delta.sql", build);
        BoundSql.run(connection, SnapshotBuild.class, "discard_build.sql", build);
    }
}
