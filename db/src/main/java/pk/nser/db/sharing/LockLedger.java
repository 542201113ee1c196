package pk.nser.db.sharing;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Transaction;

/**
 * Which locked dimensions each parent body has been given at record level: the union over all its institutions and all
 * their grants, ended ones too (protocol 4.2.3, R10; disclosure.md 2.8). A grant that would pass the cap is refused, one
 * that would complete the ten cannot even be written down by the database.
 *
 * <p>Takers of one body are weighed one after the other: the body's row is held until the grant is written.
 */
public final class LockLedger {
    private final DataSource database;
    private final LockCap cap;

    /** @param database the APP pool, or that of BUILD for a demonstration */
    public LockLedger(DataSource database, LockCap cap) {
        this.database = database;
        this.cap = cap;
    }

    /** Writes the grant with its unlocks, or refuses it and writes nothing. */
    public Taking take(RecordRequest request) {
        try {
            return Transaction.commit(database, connection -> take(connection, request));
        } catch (SQLException e) {
            throw new RegistryUnavailable("taking a grant of records", e);
        }
    }

    /** The locked dimensions that the body of an institution holds, in the order in which they were given. */
    public Set<String> held(int institution) {
        try (Connection connection = database.getConnection()) {
            return held(connection, institution);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the lock ledger", e);
        }
    }

    /**
     * The same inside a transaction of the caller's, which must be rolled back when the agreement it is for is not written.
     */
    public Taking take(Connection connection, RecordRequest request) throws SQLException {
        OptionalInt body = lockBody(connection, request.institution());
        if (body.isEmpty()) {
            return new Taking.Refused(Taking.Reason.UNKNOWN_INSTITUTION, Set.of(), request.locked());
        }
        Set<String> held = held(connection, request.institution());
        Set<String> further = new LinkedHashSet<>(request.locked());
        further.removeAll(held);
        Optional<Taking.Reason> refusal = refusal(held.size(), further.size());
        if (refusal.isPresent()) {
            return new Taking.Refused(refusal.get(), held, further);
        }
        int slot = held.size();
        for (String dimension : further) {
            BoundSql.run(connection, LockLedger.class, "insert_ledger.sql", body.getAsInt(), ++slot, dimension);
        }
        int grant = insert(connection, request, body.getAsInt());
        held.addAll(further);
        return new Taking.Granted(grant, held);
    }

    /** A request that adds nothing passes, even when the setting has meanwhile become stricter. */
    private Optional<Taking.Reason> refusal(int held, int further) {
        if (further > 0 && held + further >= LockedDimensions.all().size()) {
            return Optional.of(Taking.Reason.ALL_TEN);
        }
        return further > 0 && held + further > cap.dimensions()
                ? Optional.of(Taking.Reason.OVER_CAP)
                : Optional.empty();
    }

    private static OptionalInt lockBody(Connection connection, int institution) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, LockLedger.class, "lock_body.sql", institution);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalInt.of(row.getInt("body_id")) : OptionalInt.empty();
        }
    }

    /** The locked dimensions of the body, in a transaction of the caller's. */
    public static Set<String> held(Connection connection, int institution) throws SQLException {
        Set<String> held = new LinkedHashSet<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, LockLedger.class, "held.sql", institution);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                held.add(row.getString("dimension"));
            }
        }
        return held;
    }

    private static int insert(Connection connection, RecordRequest request, int body) throws SQLException {
        Array dimensions = connection.createArrayOf(
                "text", request.dimensions().stream().sorted().toArray());
        int grant = (int) BoundSql.number(
                connection,
                LockLedger.class,
                "insert_grant.sql",
                request.institution(),
                body,
                request.category().code(),
                dimensions);
        for (Unlock unlock : request.unlocks()) {
            BoundSql.run(
                    connection,
                    LockLedger.class,
                    "insert_unlock.sql",
                    grant,
                    body,
                    unlock.dimension(),
                    unlock.by(),
                    unlock.reason());
        }
        return grant;
    }
}
