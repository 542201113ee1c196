package pk.nser.db.sharing.party;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.grant.ceiling.Receiver;

/** Reads and writes what is known of institutions. */
public final class Profiles {
    private final DataSource database;

    /** @param database the APP pool */
    public Profiles(DataSource database) {
        this.database = database;
    }

    /** What is known of one; empty when there is none. */
    public Optional<Profile> find(int institution) {
        try (Connection connection = database.getConnection()) {
            return find(connection, institution);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading an institution", e);
        }
    }

    /** What is known of one, in a transaction of the caller's. */
    public static Optional<Profile> find(Connection connection, int institution) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Profiles.class, "profile.sql", institution);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(profile(row)) : Optional.empty();
        }
    }

    /**
     * The unit's judgement of who this is for sections 3 and Annex II.
     *
     * @param priceClass code of Annex II; null for BISP itself, which has none
     * @throws IllegalArgumentException when there is no such institution
     */
    public void judge(int institution, Receiver receiver, @Nullable String priceClass) {
        try (Connection connection = database.getConnection()) {
            long changed =
                    BoundSql.run(connection, Profiles.class, "judge.sql", receiver.code(), priceClass, institution);
            if (changed != 1) {
                throw new IllegalArgumentException("institution: there is no institution " + institution);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("writing an institution", e);
        }
    }

    /** The confidence level of an institution (A30), in a transaction of the caller's. */
    public static void trust(Connection connection, int institution, int confidence) throws SQLException {
        BoundSql.run(connection, Profiles.class, "trust.sql", confidence, institution);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        String receiver = row.getString("receiver");
        int confidence = row.getInt("confidence");
        boolean unknown = row.wasNull();
        return new Profile(
                row.getInt("institution_id"),
                row.getInt("body_id"),
                row.getString("name"),
                row.getString("type"),
                receiver == null ? null : Receiver.ofCode(receiver).orElseThrow(),
                row.getString("price_class"),
                unknown ? null : confidence);
    }
}
