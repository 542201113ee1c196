package pk.nser.db.connection.hostile;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.PGConnection;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;

/** Says statements on the pools of the serving process and writes down what comes back. */
final class Injection implements Door {
    private final Pools pools;

    Injection(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Answer say(Role role, boolean inside, String sql) throws SQLException {
        try (Connection pooled = pools.of(role).getConnection()) {
            // The driver's own: the pool would take the connection away after some of the errors.
            return answer((Connection) pooled.unwrap(PGConnection.class), role, sql, inside);
        }
    }

    private static Answer answer(Connection connection, Role role, String sql, boolean inside) throws SQLException {
        StringBuilder text = new StringBuilder();
        connection.setAutoCommit(!inside);
        try (Statement statement = connection.createStatement()) {
            statement.execute(inside ? ownWork(role) : "set session characteristics as transaction read write");
            try {
                say(statement, sql, text);
                return new Answer("", text.toString());
            } catch (SQLException e) {
                return new Answer(String.valueOf(e.getSQLState()), text + e.getMessage());
            }
        } finally {
            clear(connection);
        }
    }

    /** Nothing of one statement is there for the next: neither a transaction nor a setting, a lock or a cursor. */
    private static void clear(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
            statement.execute("discard all");
        }
    }

    private static String ownWork(Role role) {
        return switch (role) {
            case PUBLIC, AGG -> "select id from agg.release";
            case APP -> "select token_id from app.token";
            case AUDIT -> "insert into audit.event (body) values ('{\"action\":\"own\"}')";
            case CNIC -> "select level from cnic.level_of('\\x00')";
            case RATION -> "select ration.settle(current_date, '', now(), true)";
            case REL -> "select id from rel.snapshot_1 limit 1";
            case SCORE -> "select hundredths from score.score_of('\\x00')";
            default -> throw new IllegalArgumentException(role + " does not serve");
        };
    }

    private static void say(Statement statement, String sql, StringBuilder text) throws SQLException {
        String lower = sql.toLowerCase(Locale.ROOT);
        if (lower.startsWith("copy ") && (lower.endsWith("stdout") || lower.endsWith("stdin"))) {
            copy(statement, sql, text);
            return;
        }
        boolean rows = statement.execute(sql);
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                write(statement.getResultSet(), text);
            } else {
                text.append(statement.getUpdateCount()).append('\n');
            }
            rows = statement.getMoreResults();
        }
        for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
            text.append(w.getMessage()).append('\n');
        }
    }

    private static void copy(Statement statement, String sql, StringBuilder text) throws SQLException {
        var copying = statement.getConnection().unwrap(PGConnection.class).getCopyAPI();
        try {
            if (sql.endsWith("stdin")) {
                text.append(copying.copyIn(sql, new StringReader("")));
            } else {
                StringWriter out = new StringWriter();
                copying.copyOut(sql, out);
                text.append(out);
            }
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static void write(ResultSet rows, StringBuilder text) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                text.append(rows.getString(i)).append('|');
            }
            text.append('\n');
        }
    }
}
