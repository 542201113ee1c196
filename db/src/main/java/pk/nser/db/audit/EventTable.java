package pk.nser.db.audit;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Transaction;

/** Hands events to the database, all of a batch or none. */
final class EventTable {
    /** What PostgreSQL says when it is the event that is at fault: bad data, a broken condition. */
    private static final List<String> FAULTS_OF_THE_EVENT = List.of("22", "23");

    private final DataSource database;

    EventTable(DataSource database) {
        this.database = database;
    }

    /** Commits the batch. */
    void append(List<String> bodies) throws SQLException {
        Transaction.commit(
                database,
                connection -> BoundSql.run(
                        connection,
                        EventTable.class,
                        "insert_events.sql",
                        connection.createArrayOf("text", bodies.toArray())));
    }

    /** True when a batch without the event at fault may well be taken. */
    static boolean isFaultOfTheEvent(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && FAULTS_OF_THE_EVENT.stream().anyMatch(state::startsWith);
    }
}
