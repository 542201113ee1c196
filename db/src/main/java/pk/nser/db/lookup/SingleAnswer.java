package pk.nser.db.lookup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import pk.nser.db.connection.BoundSql;

/** Calls a function that takes one hash and gives one value with its day. */
final class SingleAnswer {
    private SingleAnswer() {}

    /** Empty when the service was never filled. */
    static Optional<Found> of(Connection connection, String file, CnicHash asked) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, SingleAnswer.class, file, (Object) asked.bytes());
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException(file + " gave no row");
            }
            LocalDate asOf = row.getObject("as_of", LocalDate.class);
            int value = row.getInt("value");
            OptionalInt found = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
            return asOf == null ? Optional.empty() : Optional.of(new Found(found, asOf));
        }
    }
}
