package pk.nser.db.lookup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;

/** Poverty levels by CNIC, for everybody (category iii.a; reading A12: the level, never the score). */
public final class Levels {
    private final DataSource database;

    /** @param database the CNIC pool */
    public Levels(DataSource database) {
        this.database = database;
    }

    /** The level of one number; empty when the service was never filled. */
    public Optional<Found> level(CnicHash asked) {
        try (Connection connection = database.getConnection()) {
            return SingleAnswer.of(connection, "level_of.sql", asked);
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking up a poverty level", e);
        }
    }
}
