package pk.nser.db.release.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import pk.nser.db.connection.SqlFile;

/** Runs the statements of this package, each kept in its file. */
final class Statements {
    private Statements() {}

    static PreparedStatement prepare(Connection connection, String file, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SqlFile.read(Statements.class, file));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Runs one statement; returns how many rows it made, changed or dropped. */
    static long run(Connection connection, String file, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, file, values)) {
            return statement.executeLargeUpdate();
        }
    }
}
