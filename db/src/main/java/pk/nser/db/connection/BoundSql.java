package pk.nser.db.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements that are kept in {@code .sql} files, with their parameters bound in order. */
public final class BoundSql {
    private BoundSql() {}

    /** The statement in the file beside {@code owner}; the caller closes it. */
    public static PreparedStatement prepare(
            Connection connection, Class<?> owner, String file, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SqlFile.read(owner, file));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Runs it; returns how many rows it made, changed or dropped. */
    public static long run(Connection connection, Class<?> owner, String file, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, owner, file, values)) {
            return statement.executeLargeUpdate();
        }
    }

    /** The number in the first column of its first row. */
    public static long number(Connection connection, Class<?> owner, String file, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, owner, file, values);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException(file + " gave no row");
            }
            return row.getLong(1);
        }
    }

    /** The text in the first column of its first row; empty when there is no row or no text. */
    public static Optional<String> text(Connection connection, Class<?> owner, String file, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, owner, file, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
