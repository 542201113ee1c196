package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import pk.nser.db.connection.SideTransaction;
import pk.nser.db.release.snapshot.FrozenRows;

/**
 * The union councils of a build a portion at a time: the next is read, in a transaction beside the caller's, while this one is
 * placed. A portion has {@link Council#AT_ONCE} of them, so that memory holds twice as many at most.
 */
final class CouncilsAhead implements AutoCloseable {
    private final List<Council> councils;
    private final Map<Integer, Integer> builds;
    private final SideTransaction<List<Read>> side;
    private final LeafRows rows;
    private int asked;

    /**
     * A union council with its frozen households.
     *
     * @param before leaves of those that had one in the base, by the household's id
     */
    record Read(Council council, CouncilHouseholds households, Map<Long, Integer> before) {}

    /**
     * Begins with the first portion.
     *
     * @param builds for each village the build whose frozen rows stand for it
     */
    CouncilsAhead(DataSource database, String line, List<Council> councils, Map<Integer, Integer> builds)
            throws SQLException {
        this.councils = councils;
        this.builds = builds;
        this.side = new SideTransaction<>(database, "release-councils");
        this.rows = new LeafRows(side.connection(), line);
        askNext();
    }

    private void askNext() {
        List<Council> some = councils.subList(asked, Math.min(asked + Council.AT_ONCE, councils.size()));
        asked += some.size();
        if (!some.isEmpty()) {
            side.begin(() -> read(some));
        }
    }

    private List<Read> read(List<Council> some) throws SQLException {
        Connection connection = side.connection();
        FrozenRows.joinByHash(connection);
        Map<Integer, CouncilHouseholds> households = CouncilHouseholds.read(connection, some, builds);
        Map<Integer, Map<Long, Integer>> before = rows.leavesOf(some);
        List<Read> read = new ArrayList<>();
        for (Council council : some) {
            read.add(new Read(
                    council,
                    Objects.requireNonNull(households.get(council.id())),
                    Objects.requireNonNull(before.get(council.id()))));
        }
        return read;
    }

    /** The next portion; to be called as long as there are more. */
    List<Read> next() throws SQLException {
        List<Read> portion = side.await();
        askNext();
        return portion;
    }

    @Override
    public void close() throws SQLException {
        side.close();
    }
}
