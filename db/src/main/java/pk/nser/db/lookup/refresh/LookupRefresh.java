package pk.nser.db.lookup.refresh;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.progress.Progress;

/**
 * Replaces all levels and all scores by those of the live registry: one snapshot of it is read, the tables that are not
 * served are filled, and in the same transaction the pointer turns to them. Until then, and when it is killed, the old
 * ones answer. The scores turn right after the levels, so for a moment the two may be of different days. What was served before is
 * emptied then.
 *
 * <p>A number that stands at more than one member, in one household or in several, has no answer: whose it is was not
 * determined.
 */
public final class LookupRefresh {
    private static final String SLOT = "SLOT";

    private final Pools pools;

    public LookupRefresh(Pools pools) {
        this.pools = pools;
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
        progress.begin("Filling the poverty levels", "numbers", -1);
        int level = freeSlot(publicSide, "level_slot.sql");
        run(publicSide, sql("level_clear.sql", level));
        long levels = copy(home, publicSide, sql("level_in.sql", level), progress);
        BoundSql.run(publicSide, LookupRefresh.class, "level_turn.sql", level, asOf);
        progress.begin("Filling the scores", "numbers", -1);
        int score = freeSlot(home, "score_slot.sql");
        run(home, sql("score_clear.sql", score));
        progress.at(run(home, sql("score_in.sql", score)));
        BoundSql.run(home, LookupRefresh.class, "score_turn.sql", score, asOf);
        return new LookupReport(levels, BoundSql.number(home, LookupRefresh.class, "ambiguous.sql"));
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

    private static long run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private static long copy(Connection home, Connection publicSide, String in, Progress progress) throws SQLException {
        CopyOut source = home.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(SqlFile.read(LookupRefresh.class, "level_out.sql"));
        CopyIn sink = publicSide.unwrap(PGConnection.class).getCopyAPI().copyIn(in);
        try {
            long rows = 0;
            byte @Nullable [] bytes = source.readFromCopy();
            while (bytes != null) {
                sink.writeToCopy(bytes, 0, bytes.length);
                progress.at(++rows);
                bytes = source.readFromCopy();
            }
            long copied = sink.endCopy();
            progress.at(copied);
            return copied;
        } finally {
            if (sink.isActive()) {
                sink.cancelCopy();
            }
            if (source.isActive()) {
                source.cancelCopy();
            }
        }
    }
}
