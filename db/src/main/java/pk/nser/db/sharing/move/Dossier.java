package pk.nser.db.sharing.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/** All that is written down of one request, as JSON. */
public final class Dossier {
    private final DataSource database;

    /** @param database the APP pool */
    public Dossier(DataSource database) {
        this.database = database;
    }

    /** For the unit: form, quote, every move with its details, and its agreements; empty when there is no such request. */
    public Optional<String> forUnit(int request) {
        return read("dossier.sql", request);
    }

    /**
     * For the institution whose request it is: form, quote, and what was done when and why; not who did it, nor the unit's
     * judgements. Empty when it is no request of this institution.
     */
    public Optional<String> forInstitution(int request, int institution) {
        return read("own_dossier.sql", request, institution);
    }

    private Optional<String> read(String file, @Nullable Object... values) {
        try (Connection connection = database.getConnection()) {
            return BoundSql.text(connection, Dossier.class, file, values);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading a request", e);
        }
    }
}
