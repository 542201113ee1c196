package pk.nser.db.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.intake.row.Row;
import pk.nser.db.progress.Progress;

/**
 * Brings staged households into the registry by their ids: new ones are inserted, changed ones replaced with all their
 * members and identities, those that are known exactly so are left alone. A household that the file does not name stays.
 */
final class Merge {
    private static final int ROWS_PER_FETCH = 1_000;

    private final Connection connection;
    private final Progress progress;

    Merge(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @param read what came from the file
     * @param rejected hears of the lines whose household id stands in the file again with another content
     */
    IntakeReport.Counts run(Reading.Read read, RejectedRows rejected) throws SQLException {
        progress.begin("looking for repeated and known households", "steps", 2);
        analyze("stage_household");
        long conflicts = 0;
        long skipped = 0;
        if (update("find_repeated.sql") > 0) {
            skipped = update("skip_repeated.sql");
            conflicts = conflicts(rejected);
        }
        progress.at(1);
        long changed = 0;
        long unchanged = 0;
        String way = ".sql";
        if (hasHouseholds()) {
            way = isSmall(read.households()) ? "_by_id.sql" : ".sql";
            long known = update("find_known" + way);
            unchanged = update("skip_known.sql");
            changed = known - unchanged;
            analyze("stage_known");
            analyze("stage_skip");
        }
        progress.at(2);
        if (changed > 0) {
            delete(way);
        }
        long[] written = insert();
        return new IntakeReport.Counts(
                read.households(),
                written[1],
                written[0] - changed,
                changed,
                unchanged,
                skipped - conflicts,
                read.rejected() + conflicts,
                rejected.count());
    }

    /** True of a daily file: its rows are then found one by one, and the tables of the registry are not read whole. */
    private boolean isSmall(long households) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlFile.read(Merge.class, "is_small.sql"))) {
            statement.setLong(1, households);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void delete(String way) throws SQLException {
        progress.begin("removing what has changed", "tables", 3);
        update("delete_identity" + way);
        progress.at(1);
        update("delete_member" + way);
        progress.at(2);
        update("delete_household" + way);
        progress.at(3);
    }

    /** Households and members written. */
    private long[] insert() throws SQLException {
        progress.begin("writing households, members and identities", "tables", 3);
        long households = update("insert_household.sql");
        progress.at(1);
        long members = update("insert_member.sql");
        progress.at(2);
        update("insert_identity.sql");
        progress.at(3);
        return new long[] {households, members};
    }

    private boolean hasHouseholds() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(SqlFile.read(Merge.class, "has_households.sql"));
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private long conflicts(RejectedRows rejected) throws SQLException {
        long conflicts = 0;
        try (PreparedStatement statement = connection.prepareStatement(SqlFile.read(Merge.class, "conflicts.sql"))) {
            statement.setFetchSize(ROWS_PER_FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rejected.add(new Row.Rejected(
                            rows.getLong("line"),
                            "household_id",
                            "the same id stands in line " + rows.getLong("other_line")
                                    + " with another content: neither household is taken in"));
                    conflicts++;
                }
            }
        }
        return conflicts;
    }

    /** Temporary tables have no statistics by themselves, and a merge of few into many needs them. */
    private void analyze(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + table);
        }
    }

    private long update(String file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlFile.read(Merge.class, file))) {
            return statement.executeLargeUpdate();
        }
    }
}
