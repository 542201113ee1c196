package pk.nser.db.release.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.release.areas.ShownTree;

/**
 * Gate G4 (disclosure.md 2.12) for rows and for figures: every area changed by at least m households or not at all, and an
 * area that did not change shows the same cells as in the release before.
 */
public final class Unchanged {
    private static final int MOST_FAULTS = 20;

    private final Connection connection;
    private final String line;
    private final String release;
    private final @Nullable String previous;
    private final ShownTree tree;

    public Unchanged(Connection connection, String line, String release, @Nullable String previous, ShownTree tree) {
        this.connection = connection;
        this.line = line;
        this.release = release;
        this.previous = previous;
        this.tree = tree;
    }

    /** What is wrong; nothing can be at the first release of a line. */
    public List<String> faults(Frozen frozen) throws SQLException {
        if (previous == null) {
            return List.of();
        }
        ChangeGate gate = ChangeGate.check(connection, line, frozen.build(), tree);
        List<String> faults = new ArrayList<>(gate.faults());
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, Unchanged.class, "changed_figures.sql", previous, release);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int area = row.getInt("area_id");
                if (gate.isUnchanged(tree.node(area)) && faults.size() < MOST_FAULTS) {
                    faults.add("area " + area + " shows other figures although none of its households changed");
                }
            }
        }
        return faults;
    }
}
