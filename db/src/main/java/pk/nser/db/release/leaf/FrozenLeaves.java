package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.leaf.LeafRules;
import pk.nser.db.disclosure.leaf.Members;
import pk.nser.db.disclosure.leaf.Merge;
import pk.nser.db.disclosure.leaf.Partition;
import pk.nser.db.disclosure.leaf.Sensitive;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.snapshot.FrozenRows;

/**
 * The leaves of one union council as they stand in the published base of a line, with the frozen households in them.
 *
 * @param merges for all dimensions
 * @param members households that have a leaf
 */
public record FrozenLeaves(int unionCouncil, Partition partition, List<Merge> merges, Members members) {
    public FrozenLeaves {
        merges = List.copyOf(merges);
    }

    /** All union councils of a line that have leaves; inside a transaction. */
    public static List<FrozenLeaves> read(Connection connection, String line, String areasVersion, ShownTree tree)
            throws SQLException {
        FrozenRows.joinByHash(connection);
        Map<Integer, Integer> builds = base(connection, line);
        LeafRows rows = new LeafRows(connection, line);
        List<FrozenLeaves> all = new ArrayList<>();
        List<Council> councils = Council.read(connection, areasVersion, tree);
        for (int done = 0; done < councils.size(); done += Council.AT_ONCE) {
            List<Council> some = councils.subList(done, Math.min(done + Council.AT_ONCE, councils.size()));
            Map<Integer, CouncilHouseholds> households = CouncilHouseholds.read(connection, some, builds);
            Map<Long, Integer> leaves = rows.leavesOf(some);
            for (Council council : some) {
                Partition partition = rows.partition(council.id());
                if (!partition.leaves().isEmpty()) {
                    Members members =
                            Objects.requireNonNull(households.get(council.id())).members(leaves);
                    all.add(new FrozenLeaves(council.id(), partition, rows.merges(council.id()), members));
                }
            }
        }
        return all;
    }

    /** What a grant that gives these sensitive dimensions may be given of it. */
    public GrantedLeaves granted(Collection<Sensitive> dimensions) {
        return GrantedLeaves.of(LeafRules.STANDARD, partition, merges, members, dimensions);
    }

    private static Map<Integer, Integer> base(Connection connection, String line) throws SQLException {
        Map<Integer, Integer> builds = new TreeMap<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, FrozenLeaves.class, "base_villages.sql", line);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                builds.put(row.getInt("area_id"), row.getInt("build"));
            }
        }
        return builds;
    }
}
