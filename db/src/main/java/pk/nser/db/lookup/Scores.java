package pk.nser.db.lookup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;

/** Poverty scores by CNIC, for the enrolment of programmes (category iii.b; reading A12). */
public final class Scores {
    private final DataSource database;

    /** @param database the SCORE pool */
    public Scores(DataSource database) {
        this.database = database;
    }

    /** The scores of these numbers in their order, each asked for by itself; empty when the service was never filled. */
    public Optional<List<Found>> scores(List<CnicHash> asked) {
        List<Found> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (CnicHash number : asked) {
                SingleAnswer.of(connection, "score_of.sql", number).ifPresent(found::add);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking up scores", e);
        }
        return found.size() == asked.size() ? Optional.of(found) : Optional.empty();
    }
}
