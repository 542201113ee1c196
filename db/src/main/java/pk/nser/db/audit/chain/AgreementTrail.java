package pk.nser.db.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/** The events of one agreement, in order: its own trail, and what a spot check looks at. */
public final class AgreementTrail {
    private static final int FETCH = 1_000;

    private final DataSource database;

    /** @param database the BUILD pool */
    public AgreementTrail(DataSource database) {
        this.database = database;
    }

    /**
     * One event as it was written.
     *
     * @param at UTC, ISO 8601
     * @param body JSON
     */
    public record Entry(long seq, String at, String body) {}

    /** Gives each event of the agreement to {@code reader}. */
    public void read(int agreement, Consumer<Entry> reader) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    BoundSql.prepare(connection, AgreementTrail.class, "events_of_agreement.sql", agreement)) {
                statement.setFetchSize(FETCH);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        reader.accept(new Entry(row.getLong(1), row.getString(2), row.getString(3)));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the trail of an agreement", e);
        }
    }
}
