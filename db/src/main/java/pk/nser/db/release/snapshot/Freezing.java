package pk.nser.db.release.snapshot;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;

/**
 * Freezes the live rows of the villages that the hold rule lets in, under the number of a new build. The base is not
 * touched: the villages wait in the delta until the release is published.
 *
 * <p>Runs inside the caller's transaction, which must be REPEATABLE READ so that all statements see one registry.
 */
public final class Freezing {
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Hold hold;
    private final Progress progress;

    public Freezing(Connection connection, Hold hold, Progress progress) {
        this.connection = connection;
        this.hold = hold;
        this.progress = progress;
    }

    /**
     * Households that stand in areas of the set which the areas version does not know; anything but 0 means that the
     * boundary set changed within the line. Also prepares {@link #freeze}: call it first.
     */
    public long strangers(ShownTree tree, String boundarySet) throws SQLException {
        BoundSql.run(connection, Freezing.class, "make_line_village.sql");
        BoundSql.run(connection, Freezing.class, "make_waiting_mover.sql");
        try (PreparedStatement insert = BoundSql.prepare(connection, Freezing.class, "fill_line_village.sql")) {
            int waiting = 0;
            for (Map.Entry<Integer, Integer> village : tree.villages().entrySet()) {
                insert.setInt(1, village.getKey());
                insert.setInt(2, village.getValue());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return BoundSql.number(connection, Freezing.class, "strangers.sql", boundarySet);
    }

    /** Applies the hold rule and freezes. */
    public Frozen freeze(ShownTree tree, String line, String release) throws SQLException {
        progress.begin(
                "Comparing with the last release",
                "areas",
                tree.nodes(AreaLevel.VILLAGE).size());
        boolean first = BoundSql.number(connection, Freezing.class, "has_base.sql", line) == 0;
        BitSet taken = first ? all(tree) : hold.taken(tree, changes(line));
        markTaken(taken);
        BoundSql.run(connection, Freezing.class, "fill_waiting_mover.sql", line);
        int build = (int) BoundSql.number(connection, Freezing.class, "insert_build.sql", line, release);
        progress.begin("Freezing households", "households", -1);
        long households = BoundSql.run(connection, Freezing.class, "freeze_households.sql", build)
                + BoundSql.run(connection, Freezing.class, "keep_households.sql", build, line);
        progress.at(households);
        progress.begin("Freezing members", "members", -1);
        long members = BoundSql.run(connection, Freezing.class, "freeze_members.sql", build)
                + BoundSql.run(connection, Freezing.class, "keep_members.sql", build, line);
        progress.at(members);
        BoundSql.run(connection, Freezing.class, "insert_replaced.sql", build);
        return new Frozen(build, first, taken, households, members);
    }

    private static BitSet all(ShownTree tree) {
        BitSet taken = new BitSet(tree.size());
        tree.nodes(AreaLevel.VILLAGE).forEach(taken::set);
        return taken;
    }

    private List<Change> changes(String line) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, Freezing.class, "compare.sql", line);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changes.add(new Change(
                        node(row, "before_node"),
                        node(row, "after_node"),
                        row.getBoolean("differs"),
                        row.getLong("households"),
                        row.getString("institution")));
            }
        }
        return changes;
    }

    private static int node(ResultSet row, String column) throws SQLException {
        int node = row.getInt(column);
        return row.wasNull() ? -1 : node;
    }

    private void markTaken(BitSet taken) throws SQLException {
        Array nodes = connection.createArrayOf("int4", taken.stream().boxed().toArray());
        BoundSql.run(connection, Freezing.class, "mark_taken.sql", nodes);
        nodes.free();
    }
}
