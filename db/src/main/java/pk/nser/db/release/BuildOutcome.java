package pk.nser.db.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.snapshot.Frozen;

/**
 * Writes how a build ended, inside one transaction: built, with the quarter of each area, or failed, without figures.
 *
 * <p>The quarter of an area is the one in which its rows were last replaced. An area with no change and one whose few
 * changes are held keep their quarter alike: otherwise the quarter would tell that there are 1 to 9 changes.
 */
final class BuildOutcome {
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final BuildReport report;

    BuildOutcome(Connection connection, BuildReport report) {
        this.connection = connection;
        this.report = report;
    }

    void write(ShownTree tree, Frozen frozen, LocalDate asOf) throws SQLException {
        if (report.passed()) {
            writeQuarters(tree, frozen.taken(), ReleaseId.quarter(asOf), quarters(report.previous()));
        } else {
            BoundSql.run(connection, BuildOutcome.class, "delete_figures.sql", report.release());
        }
        BoundSql.run(
                connection,
                BuildOutcome.class,
                "finish_release.sql",
                report.passed() ? "built" : "failed",
                json(),
                report.release());
    }

    private Map<Integer, String> quarters(@Nullable String previous) throws SQLException {
        Map<Integer, String> quarters = new HashMap<>();
        if (previous != null) {
            try (PreparedStatement statement =
                            BoundSql.prepare(connection, BuildOutcome.class, "quarters.sql", previous);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    quarters.put(row.getInt("area_id"), row.getString("quarter"));
                }
            }
        }
        return quarters;
    }

    private void writeQuarters(ShownTree tree, BitSet taken, String now, Map<Integer, String> before)
            throws SQLException {
        BitSet replaced = (BitSet) taken.clone();
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (replaced.get(node) && tree.parent(node) >= 0) {
                replaced.set(tree.parent(node));
            }
        }
        try (PreparedStatement insert = BoundSql.prepare(connection, BuildOutcome.class, "insert_quarter.sql")) {
            for (int node = 0; node < tree.size(); node++) {
                int area = tree.areaId(node);
                insert.setString(1, report.release());
                insert.setInt(2, area);
                insert.setString(3, replaced.get(node) ? now : before.getOrDefault(area, now));
                insert.addBatch();
                if ((node + 1) % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private String json() {
        try {
            return new ObjectMapper().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report cannot be written as JSON", e);
        }
    }
}
