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
import pk.nser.db.connection.BoundSql;
import pk.nser.db.release.areas.ShownTree;

/** The villages of a build and the households that wait, as tables that live as long as a transaction. */
final class LineVillages {
    private static final int BATCH = 1_000;

    private LineVillages() {}

    /** Makes both tables; no village is taken yet, and nobody waits. */
    static void make(Connection connection, ShownTree tree) throws SQLException {
        BoundSql.run(connection, LineVillages.class, "make_line_village.sql");
        BoundSql.run(connection, LineVillages.class, "make_waiting_mover.sql");
        try (PreparedStatement insert = BoundSql.prepare(connection, LineVillages.class, "fill_line_village.sql")) {
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
    }

    /** @param taken nodes of the shown areas that take their live rows */
    static void markTaken(Connection connection, BitSet taken) throws SQLException {
        Array nodes = connection.createArrayOf("int4", taken.stream().boxed().toArray());
        BoundSql.run(connection, LineVillages.class, "mark_taken.sql", nodes);
        nodes.free();
    }

    /** The households that wait. */
    static List<Long> waiting(Connection connection) throws SQLException {
        List<Long> households = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, LineVillages.class, "waiting_movers.sql");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                households.add(row.getLong(1));
            }
        }
        return households;
    }

    /** Lets households wait that were found to wait in another transaction. */
    static void letWait(Connection connection, List<Long> households) throws SQLException {
        Array ids = connection.createArrayOf("int8", households.toArray());
        BoundSql.run(connection, LineVillages.class, "insert_waiting_movers.sql", ids);
        ids.free();
    }
}
