package pk.nser.db.lookup.refresh;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.connection.Transaction;
import pk.nser.db.progress.Progress;

/**
 * Replaces all levels and all scores by those of the live registry: one snapshot of it is read once, the tables that are
 * not served are filled, and in the same transaction the pointer turns to them. Until then, and when it is killed, the old
 * ones answer. The scores turn right after the levels, so for a moment the two may be of different days. What was served before is
 * emptied then.
 *
 * <p>A number that stands at more than one member, in one household or in several, has no answer: whose it is was not
 * determined.
 */
public final class LookupRefresh {
    private static final String SLOT = "SLOT";
    private static final int BUCKETS_AT_ONCE = 1_000;
    private static final long LEAST_BYTES = 64L << 20;

    /** Files of a join and a sort, and the new levels and scores beside the old; reckoned, 200 were too few (docs/sizing.md). */
    private static final long BYTES_A_HOUSEHOLD = 340;

    private final Pools pools;

    public LookupRefresh(Pools pools) {
        this.pools = pools;
    }

    /**
     * About how much disk the databases need meanwhile, by what PostgreSQL last estimated of the registry's size.
     *
     * @throws RegistryUnavailable when the database fails
     */
    public long requiredBytes() {
        try (Connection home = pools.of(Role.BUILD).getConnection()) {
            return LEAST_BYTES + BYTES_A_HOUSEHOLD * BoundSql.number(home, LookupRefresh.class, "households.sql");
        } catch (SQLException e) {
            throw new RegistryUnavailable("asking how large the registry is", e);
        }
    }

    /**
     * Fills both databases.
     *
     * @param asOf the day of the rows
     * @throws IllegalStateException when another filling runs
     * @throws RegistryUnavailable when a database fails; nothing was changed then, or the levels alone
     */
    public LookupReport run(LocalDate asOf, Progress progress) {
        try (Connection home = pools.of(Role.BUILD).getConnection();
                Connection publicSide = pools.inPublicDatabase(Role.BUILD).getConnection()) {
            home.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            home.setAutoCommit(false);
            publicSide.setAutoCommit(false);
            boolean done = false;
            try {
                LookupReport report = fill(home, publicSide, asOf, progress);
                publicSide.commit();
                home.commit();
                clear(home, publicSide);
                done = true;
                return report;
            } finally {
                if (!done) {
                    publicSide.rollback();
                    home.rollback();
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("filling the CNIC service", e);
        }
    }

    private static LookupReport fill(Connection home, Connection publicSide, LocalDate asOf, Progress progress)
            throws SQLException {
        if (BoundSql.number(home, LookupRefresh.class, "take_lock.sql") == 0) {
            throw new IllegalStateException("another filling of the CNIC service is running: wait for it");
        }
        progress.begin("Filling the levels and scores of CNICs", "numbers", -1);
        int level = freeSlot(publicSide, "level_slot.sql");
        int score = freeSlot(home, "score_slot.sql");
        run(publicSide, sql("level_clear.sql", level));
        run(home, sql("score_clear.sql", score));
        LookupReport report = copy(home, publicSide, level, score, progress);
        BoundSql.run(publicSide, LookupRefresh.class, "level_turn.sql", level, asOf);
        BoundSql.run(home, LookupRefresh.class, "score_turn.sql", score, asOf);
        return report;
    }

    private static LookupReport copy(Connection home, Connection publicSide, int level, int score, Progress progress)
            throws SQLException {
        Transaction.useMemory(home);
        try (PreparedStatement people = BoundSql.prepare(home, LookupRefresh.class, "people_out.sql");
                PreparedStatement levels = publicSide.prepareStatement(sql("level_in.sql", level));
                PreparedStatement scores = home.prepareStatement(sql("score_in.sql", score))) {
            people.setFetchSize(BUCKETS_AT_ONCE);
            long answered = 0;
            long ambiguous = 0;
            int waiting = 0;
            try (ResultSet row = people.executeQuery()) {
                while (row.next()) {
                    ambiguous += row.getLong("ambiguous");
                    if (row.getLong("numbers") > 0) {
                        answered += row.getLong("numbers");
                        add(levels, row.getInt("bucket"), row.getBytes("levels"));
                        add(scores, row.getInt("bucket"), row.getBytes("scores"));
                        waiting++;
                    }
                    if (waiting == BUCKETS_AT_ONCE) {
                        waiting = 0;
                        levels.executeBatch();
                        scores.executeBatch();
                        progress.at(answered);
                    }
                }
            }
            levels.executeBatch();
            scores.executeBatch();
            progress.at(answered);
            return new LookupReport(answered, ambiguous);
        }
    }

    private static void add(PreparedStatement statement, int bucket, byte[] people) throws SQLException {
        statement.setInt(1, bucket);
        statement.setBytes(2, people);
        statement.addBatch();
    }

    /** Empties what was served before, so that nobody who left the registry is kept. */
    private static void clear(Connection home, Connection publicSide) throws SQLException {
        run(publicSide, sql("level_clear.sql", freeSlot(publicSide, "level_slot.sql")));
        publicSide.commit();
        run(home, sql("score_clear.sql", freeSlot(home, "score_slot.sql")));
        home.commit();
    }

    private static int freeSlot(Connection connection, String file) throws SQLException {
        return (int) BoundSql.number(connection, LookupRefresh.class, file);
    }

    /** A table's name cannot be bound, so its number, 0 or 1, is put into it. */
    private static String sql(String file, int slot) {
        return SqlFile.read(LookupRefresh.class, file).replace(SLOT, Integer.toString(slot));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
