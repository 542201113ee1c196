package pk.nser.db.release.leaf;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import pk.nser.db.connection.SideTransaction;

/**
 * The union councils of a build a portion at a time: the next is read, in a transaction beside the caller's, while this one is
 * placed. Memory holds two portions at most.
 */
final class CouncilsAhead implements AutoCloseable {
    private final SideTransaction<List<CouncilPortions.Read>> side;
    private final CouncilPortions portions;
    private int asked;

    /**
     * Begins with the first portion.
     *
     * @param builds for each village the build whose frozen rows stand for it
     */
    CouncilsAhead(DataSource database, String line, List<Council> councils, Map<Integer, Integer> builds)
            throws SQLException {
        this.side = new SideTransaction<>(database, "release-councils");
        try {
            this.portions = new CouncilPortions(side.connection(), line, councils, builds);
        } catch (SQLException e) {
            side.close();
            throw e;
        }
        askNext();
    }

    private void askNext() {
        int portion = asked;
        if (portion < portions.number()) {
            asked++;
            side.begin(() -> portions.read(portion));
        }
    }

    /** The next portion; to be called as long as there are more. */
    List<CouncilPortions.Read> next() throws SQLException {
        List<CouncilPortions.Read> portion = side.await();
        askNext();
        return portion;
    }

    @Override
    public void close() throws SQLException {
        side.close();
    }
}
