package pk.nser.db.lookup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;

/** Poverty scores by CNIC, for the enrolment of programmes (category iii.b; reading A12). */
public final class Scores {
    /** The hash of no number that anybody could find. */
    private static final CnicHash NOBODY = new CnicHash(new byte[CnicHash.BYTES]);

    private final DataSource database;

    /** @param database the SCORE pool */
    public Scores(DataSource database) {
        this.database = database;
    }

    /** False when the service was never filled: then nothing can be told of anybody. */
    public boolean areFilled() {
        try (Connection connection = database.getConnection()) {
            return SingleAnswer.of(connection, "score_of.sql", NOBODY).isPresent();
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking whether there are scores", e);
        }
    }

    /**
     * The scores of these numbers in their order, each asked for by itself.
     *
     * @throws IllegalStateException when the service was never filled
     */
    public List<Found> scores(List<CnicHash> asked) {
        List<Found> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (CnicHash number : asked) {
                found.add(SingleAnswer.of(connection, "score_of.sql", number)
                        .orElseThrow(() -> new IllegalStateException("the CNIC service was never filled")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking up scores", e);
        }
        return found;
    }
}
