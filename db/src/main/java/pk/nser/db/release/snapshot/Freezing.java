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
    private final Progress progress;

    public Freezing(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Households that stand in areas of the set which the areas version does not know; anything but 0 means that the
     * boundary set changed within the line. Also prepares {@link #freeze}: call it first.
     */
    public long strangers(ShownTree tree, String boundarySet) throws SQLException {
        Statements.run(connection, "make_line_village.sql");
        Statements.run(connection, "make_waiting_mover.sql");
        try (PreparedStatement insert = Statements.prepare(connection, "fill_line_village.sql")) {
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
        return single(Statements.prepare(connection, "strangers.sql", boundarySet));
    }

    /** Applies the hold rule and freezes. */
    public Frozen freeze(ShownTree tree, String line, String release) throws SQLException {
        progress.begin("Comparing with the last release", "areas", tree.nodes(AreaLevel.VILLAGE).size());
        boolean first = !hasBase(line);
        BitSet taken = first ? all(tree) : new HoldRule(tree, changes(line)).taken();
        markTaken(taken);
        Statements.run(connection, "fill_waiting_mover.sql", line);
        int build = (int) single(Statements.prepare(connection, "insert_build.sql", line, release));
        progress.begin("Freezing households", "households", -1);
        long households = Statements.run(connection, "freeze_households.sql", build)
                + Statements.run(connection, "keep_households.sql", build, line);
        progress.at(households);
        progress.begin("Freezing members", "members", -1);
        long members = Statements.run(connection, "freeze_members.sql", build)
                + Statements.run(connection, "keep_members.sql", build, line);
        progress.at(members);
        Statements.run(connection, "insert_replaced.sql", build);
        return new Frozen(build, first, taken, households, members);
    }

    private static BitSet all(ShownTree tree) {
        BitSet taken = new BitSet(tree.size());
        tree.nodes(AreaLevel.VILLAGE).forEach(taken::set);
        return taken;
    }

    private boolean hasBase(String line) throws SQLException {
        try (PreparedStatement statement = Statements.prepare(connection, "has_base.sql", line);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private List<Change> changes(String line) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement statement = Statements.prepare(connection, "compare.sql", line);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changes.add(new Change(
                        node(row, "before_node"),
                        node(row, "after_node"),
                        row.getBoolean("differs"),
                        row.getLong("households")));
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
        Statements.run(connection, "mark_taken.sql", nodes);
        nodes.free();
    }

    private static long single(PreparedStatement statement) throws SQLException {
        try (statement;
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
