package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.Members;
import pk.nser.db.disclosure.leaf.Partition;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.snapshot.FrozenRows;

/**
 * Some union councils of a line's published base, read a portion at a time so that memory holds the households of {@link
 * Council#AT_ONCE} of them at most. Everything happens inside the caller's transaction.
 */
public final class FrozenCouncils {
    private final Connection connection;
    private final LeafRows rows;
    private final List<Council> councils;
    private final Map<Integer, Integer> builds;

    private FrozenCouncils(Connection connection, LeafRows rows, List<Council> councils, Map<Integer, Integer> builds) {
        this.connection = connection;
        this.rows = rows;
        this.councils = councils;
        this.builds = builds;
    }

    /**
     * Those that are wanted.
     *
     * @param wanted told the id of a shown union council
     */
    public static FrozenCouncils among(
            Connection connection, String line, String areasVersion, ShownTree tree, IntPredicate wanted)
            throws SQLException {
        FrozenRows.joinByHash(connection);
        List<Council> councils = Council.read(connection, areasVersion, tree).stream()
                .filter(council -> wanted.test(council.id()))
                .toList();
        return new FrozenCouncils(connection, new LeafRows(connection, line), councils, base(connection, line));
    }

    /** How many portions there are. */
    public int portions() {
        return (councils.size() + Council.AT_ONCE - 1) / Council.AT_ONCE;
    }

    /** Those of a portion, from 0, that have leaves. */
    public List<FrozenLeaves> read(int portion) throws SQLException {
        int first = portion * Council.AT_ONCE;
        List<Council> some = councils.subList(first, Math.min(first + Council.AT_ONCE, councils.size()));
        Map<Integer, CouncilHouseholds> households = CouncilHouseholds.read(connection, some, builds);
        Map<Integer, Map<Long, Integer>> leaves = rows.leavesOf(some);
        List<FrozenLeaves> read = new ArrayList<>();
        for (Council council : some) {
            Partition partition = rows.partition(council.id());
            if (!partition.leaves().isEmpty()) {
                Members members = Objects.requireNonNull(households.get(council.id()))
                        .members(Objects.requireNonNull(leaves.get(council.id())));
                read.add(new FrozenLeaves(
                        council.id(), council.villages(), partition, rows.merges(council.id()), members));
            }
        }
        return read;
    }

    private static Map<Integer, Integer> base(Connection connection, String line) throws SQLException {
        Map<Integer, Integer> builds = new TreeMap<>();
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, FrozenCouncils.class, "base_villages.sql", line);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                builds.put(row.getInt("area_id"), row.getInt("build"));
            }
        }
        return builds;
    }
}
