package pk.nser.db.release.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.release.areas.ShownTree;

/**
 * Gate G4 (disclosure.md 2.12): since the release before, every area at every level is unchanged or changed by at least
 * m households; no household stands in two places. Counts anew from the frozen rows, not from what the hold rule decided.
 */
public final class ChangeGate {
    private static final int MOST_FAULTS = 20;
    private static final int MINIMUM = 10;

    private final ShownTree tree;
    private final List<String> faults = new ArrayList<>();
    private final long[] changed;
    private final BitSet touched;

    private ChangeGate(ShownTree tree) {
        this.tree = tree;
        this.changed = new long[tree.size()];
        this.touched = new BitSet(tree.size());
    }

    /** Checks a build that is not the first of its line. */
    public static ChangeGate check(Connection connection, String line, int build, ShownTree tree) throws SQLException {
        ChangeGate gate = new ChangeGate(tree);
        gate.count(connection, line, build);
        gate.findDoubles(connection, line, build);
        return gate;
    }

    /** What is wrong, at most twenty faults; empty when the gate is passed. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many areas changed. */
    public int areasChanged() {
        return touched.cardinality();
    }

    /** True when the area at this node holds exactly the households that it held before. */
    public boolean isUnchanged(int node) {
        return !touched.get(node);
    }

    private void count(Connection connection, String line, int build) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, ChangeGate.class, "build_changes.sql", line, build, build);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int before = row.getInt("before_village");
                int after = row.getInt("after_village");
                count(before, after, row.getBoolean("differs"), row.getLong("households"));
            }
        }
        for (int node = 0; node < changed.length; node++) {
            if (touched.get(node) && changed[node] < MINIMUM) {
                fault("area " + tree.areaId(node) + " changed by fewer than " + MINIMUM + " households");
            }
        }
    }

    private void count(int before, int after, boolean differs, long households) {
        Set<Integer> from = path(before);
        Set<Integer> to = path(after);
        Set<Integer> either = new HashSet<>(from);
        either.addAll(to);
        for (int node : either) {
            boolean stays = from.contains(node) && to.contains(node);
            if (!stays || differs) {
                touched.set(node);
                changed[node] += households;
            }
        }
    }

    private void findDoubles(Connection connection, String line, int build) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, ChangeGate.class, "doubles.sql", line, build, build);
                ResultSet row = statement.executeQuery()) {
            if (row.next() && row.getLong(1) > 0) {
                fault(row.getLong(1) + " households stand in two places");
            }
        }
    }

    private Set<Integer> path(int village) {
        Set<Integer> path = new HashSet<>();
        for (int node = tree.village(village); node >= 0; node = tree.parent(node)) {
            path.add(node);
        }
        return path;
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
