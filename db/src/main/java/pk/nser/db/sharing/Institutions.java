package pk.nser.db.sharing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/**
 * The receivers of data in {@code app.institution}.
 *
 * <p>Known limit: a body does not move under another one, since their ledgers would have to become one. Whoever registers
 * two offices of one body as two bodies gives it two ledgers: that is for the unit's eyes to catch.
 */
public final class Institutions {
    private final DataSource database;

    /** @param database the APP pool */
    public Institutions(DataSource database) {
        this.database = database;
    }

    /** Registers an institution that has nobody above it. */
    public Institution registerBody(String name) {
        return register("insert_body.sql", name);
    }

    /**
     * Registers an institution that belongs to another: a department, a programme, an affiliate. Both share one ledger.
     *
     * @throws IllegalArgumentException when there is no institution {@code parent}
     */
    public Institution registerBelow(int parent, String name) {
        return register("insert_part.sql", name, parent);
    }

    /** The institution with this id; empty when there is none. */
    public Optional<Institution> find(int id) {
        try (Connection connection = database.getConnection()) {
            return find(connection, id);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading an institution", e);
        }
    }

    /** All of them, in the order in which they were registered. */
    public List<Institution> all() {
        List<Institution> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Institutions.class, "institutions.sql");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(institution(row));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the institutions", e);
        }
        return all;
    }

    private static Institution institution(ResultSet row) throws SQLException {
        return new Institution(row.getInt("institution_id"), row.getInt("body_id"), row.getString("name"));
    }

    private Institution register(String file, Object... values) {
        try (Connection connection = database.getConnection()) {
            int id;
            try (PreparedStatement statement = BoundSql.prepare(connection, Institutions.class, file, values);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("there is no such parent institution");
                }
                id = row.getInt(1);
            }
            return find(connection, id).orElseThrow();
        } catch (SQLException e) {
            throw new RegistryUnavailable("registering an institution", e);
        }
    }

    private static Optional<Institution> find(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Institutions.class, "institution.sql", id);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(institution(row)) : Optional.empty();
        }
    }
}
