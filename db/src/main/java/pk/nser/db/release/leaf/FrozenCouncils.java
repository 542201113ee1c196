package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.Partition;
import pk.nser.db.release.areas.ShownTree;

/**
 * Some union councils of a line's published base, read a portion at a time. Everything happens inside the caller's
 * transaction.
 */
public final class FrozenCouncils {
    private final LeafRows rows;
    private final CouncilPortions portions;

    private FrozenCouncils(LeafRows rows, CouncilPortions portions) {
        this.rows = rows;
        this.portions = portions;
    }

    /**
     * Those that are wanted.
     *
     * @param wanted told the id of a shown union council
     */
    public static FrozenCouncils among(
            Connection connection, String line, String areasVersion, ShownTree tree, IntPredicate wanted)
            throws SQLException {
        List<Council> councils = Council.read(connection, areasVersion, tree).stream()
                .filter(council -> wanted.test(council.id()))
                .toList();
        return new FrozenCouncils(
                new LeafRows(connection, line),
                new CouncilPortions(connection, line, councils, base(connection, line)));
    }

    /** How many portions there are. */
    public int portions() {
        return portions.number();
    }

    /** Those of a portion, from 0, that have leaves. */
    public List<FrozenLeaves> read(int portion) throws SQLException {
        List<FrozenLeaves> read = new ArrayList<>();
        for (CouncilPortions.Read one : portions.read(portion)) {
            Council council = one.council();
            Partition partition = rows.partition(council.id());
            if (!partition.leaves().isEmpty()) {
                read.add(new FrozenLeaves(
                        council.id(),
                        council.villages(),
                        partition,
                        rows.merges(council.id()),
                        one.households().members(one.leaves())));
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
