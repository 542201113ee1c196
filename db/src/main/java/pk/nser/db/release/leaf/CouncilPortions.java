package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.db.release.snapshot.FrozenRows;

/**
 * Union councils of a line with their frozen households, a portion at a time, so that memory holds the households of
 * {@link Council#AT_ONCE} of them. Everything is read in the transaction of one connection.
 */
final class CouncilPortions {
    private final Connection connection;
    private final LeafRows rows;
    private final List<Council> councils;
    private final Map<Integer, Integer> builds;

    /**
     * A union council with its frozen households.
     *
     * @param leaves number of the leaf of each household that has one, by the household's id
     */
    record Read(Council council, CouncilHouseholds households, Map<Long, Integer> leaves) {}

    /** @param builds for each village the build whose frozen rows stand for it */
    CouncilPortions(Connection connection, String line, List<Council> councils, Map<Integer, Integer> builds)
            throws SQLException {
        this.connection = connection;
        this.rows = new LeafRows(connection, line);
        this.councils = councils;
        this.builds = builds;
        FrozenRows.joinByHash(connection);
    }

    /** How many portions there are. */
    int number() {
        return (councils.size() + Council.AT_ONCE - 1) / Council.AT_ONCE;
    }

    /** Those of a portion, counted from 0. */
    List<Read> read(int portion) throws SQLException {
        int first = portion * Council.AT_ONCE;
        List<Council> some = councils.subList(first, Math.min(first + Council.AT_ONCE, councils.size()));
        Map<Integer, CouncilHouseholds> households = CouncilHouseholds.read(connection, some, builds);
        Map<Integer, Map<Long, Integer>> leaves = rows.leavesOf(some);
        List<Read> read = new ArrayList<>();
        for (Council council : some) {
            read.add(new Read(
                    council,
                    Objects.requireNonNull(households.get(council.id())),
                    Objects.requireNonNull(leaves.get(council.id()))));
        }
        return read;
    }
}
