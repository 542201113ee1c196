package pk.nser.db.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/** Agreements whose time is over, and what is still there of them. */
public final class EndedAgreements {
    private final DataSource database;

    /** @param database the BUILD pool */
    public EndedAgreements(DataSource database) {
        this.database = database;
    }

    /** Ends demonstration agreements whose last instant has passed by the clock of the database; returns how many. */
    public long endDemonstrations() {
        return with("ending demonstration agreements", "end_demonstrations.sql");
    }

    /**
     * Asks for the drop of what is still there of agreements that are over, though a drop was asked for when they ended:
     * it failed, or they ended before there was a worker. Once an hour for each; returns of how many.
     */
    public long askOverdueDrops() {
        return with("looking for what was not dropped", "ask_overdue_drops.sql");
    }

    private long with(String doing, String query) {
        try (Connection connection = database.getConnection()) {
            return BoundSql.number(connection, EndedAgreements.class, query);
        } catch (SQLException e) {
            throw new RegistryUnavailable(doing, e);
        }
    }
}
