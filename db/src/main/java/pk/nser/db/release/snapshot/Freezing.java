package pk.nser.db.release.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    private final Connection connection;
    private final Hold hold;
    private final MemberFreezing members;
    private final Progress progress;

    /** @param members freezes the members meanwhile; the caller ends it after this transaction has ended */
    public Freezing(Connection connection, Hold hold, MemberFreezing members, Progress progress) {
        this.connection = connection;
        this.hold = hold;
        this.members = members;
        this.progress = progress;
    }

    /**
     * Households that stand in areas of the set which the areas version does not know; anything but 0 means that the
     * boundary set changed within the line. Also prepares {@link #freeze}: call it first.
     */
    public long strangers(ShownTree tree, String boundarySet) throws SQLException {
        LineVillages.make(connection, tree);
        return BoundSql.number(connection, Freezing.class, "strangers.sql", boundarySet);
    }

    /** Applies the hold rule, freezes the households, and lets the freezing of the members begin. */
    public Frozen freeze(ShownTree tree, String line, String release) throws SQLException {
        progress.begin(
                "Comparing with the last release",
                "areas",
                tree.nodes(AreaLevel.VILLAGE).size());
        boolean first = BoundSql.number(connection, Freezing.class, "has_base.sql", line) == 0;
        BitSet taken = first ? all(tree) : hold.taken(tree, changes(line));
        LineVillages.markTaken(connection, taken);
        BoundSql.run(connection, Freezing.class, "fill_waiting_mover.sql", line);
        int build = (int) BoundSql.number(connection, Freezing.class, "insert_build.sql", line, release);
        members.begin(connection, tree, taken, line, build);
        progress.begin("Freezing households", "households", -1);
        long households = BoundSql.run(connection, Freezing.class, "freeze_households.sql", build)
                + BoundSql.run(connection, Freezing.class, "keep_households.sql", build, line);
        progress.at(households);
        BoundSql.run(connection, Freezing.class, "insert_replaced.sql", build);
        return new Frozen(build, first, taken, households);
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
}
