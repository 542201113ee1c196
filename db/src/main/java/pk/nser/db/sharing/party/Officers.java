package pk.nser.db.sharing.party;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.sharing.process.ActorRole;

/** The officers in {@code app.officer}. There is none until a command on the machine adds the first (access.md 3.7). */
public final class Officers {
    private static final String NO_SUCH_ROW = "23503";

    private final DataSource database;

    /** @param database the BUILD pool; the APP pool where they are only read */
    public Officers(DataSource database) {
        this.database = database;
    }

    /**
     * Adds one.
     *
     * @param institution for a requester the institution, else null
     * @throws IllegalArgumentException when roles and institution do not fit, or there is no such institution
     */
    public Officer add(String name, Set<ActorRole> roles, @Nullable Integer institution) {
        boolean requester = roles.equals(EnumSet.of(ActorRole.REQUESTER));
        if (roles.isEmpty() || roles.contains(ActorRole.SYSTEM)) {
            throw new IllegalArgumentException("role: an officer has at least one role, and none is the system");
        }
        if (roles.contains(ActorRole.REQUESTER) != requester || requester != (institution != null)) {
            throw new IllegalArgumentException(
                    "institution: a requester acts for an institution and has no other role; nobody else has one");
        }
        try (Connection connection = database.getConnection()) {
            Array codes = connection.createArrayOf(
                    "text", roles.stream().map(ActorRole::code).sorted().toArray());
            int id = (int)
                    BoundSql.number(connection, Officers.class, "insert_officer.sql", name.strip(), institution, codes);
            return find(connection, id).orElseThrow();
        } catch (SQLException e) {
            if (NO_SUCH_ROW.equals(e.getSQLState())) {
                throw new IllegalArgumentException("institution: there is no institution " + institution);
            }
            throw new RegistryUnavailable("adding an officer", e);
        }
    }

    /** The officer with this id, retired or not. */
    public Optional<Officer> find(int id) {
        try (Connection connection = database.getConnection()) {
            return find(connection, id);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading an officer", e);
        }
    }

    /** All of them. */
    public List<Officer> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Officers.class, "officers.sql");
                ResultSet row = statement.executeQuery()) {
            List<Officer> all = new ArrayList<>();
            while (row.next()) {
                all.add(officer(row));
            }
            return all;
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the officers", e);
        }
    }

    /** Ends what somebody may do, tokens too; false when nobody active has this id. */
    public boolean retire(int id) {
        try (Connection connection = database.getConnection()) {
            return BoundSql.run(connection, Officers.class, "retire.sql", id) == 1;
        } catch (SQLException e) {
            throw new RegistryUnavailable("retiring an officer", e);
        }
    }

    private static Optional<Officer> find(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Officers.class, "officer.sql", id);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(officer(row)) : Optional.empty();
        }
    }

    static Officer officer(ResultSet row) throws SQLException {
        Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
        for (String code : (String[]) row.getArray("roles").getArray()) {
            ActorRole.ofCode(code).ifPresent(roles::add);
        }
        int named = row.getInt("institution_id");
        Integer institution = row.wasNull() ? null : named;
        return new Officer(
                row.getInt("officer_id"), row.getString("name"), institution, roles, row.getBoolean("retired"));
    }
}
