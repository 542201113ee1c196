package pk.nser.db.lookup.ration;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.lookup.CnicHash;

/**
 * Takes calls out of the rations, each in one transaction, so that no limit is passed by one, whoever else asks at the
 * same time; a restart resets nothing. The limits stand in the database's own function. Thread-safe.
 *
 * <p>Kept are hashes of networks and of numbers, made with a key that the database does not know and a salt that is
 * deleted with its day, in tables of their own: nobody can read from them later who asked for whom.
 */
public final class Rations {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Day(LocalDate date, byte[] salt) {}

    private static final String ASKER = "ration/asker";
    private static final String NUMBER = "ration/number";
    private static final int SALT_BYTES = 32;

    private final DataSource database;
    private final KeyFile key;
    private final ZoneId zone;
    private final SecureRandom random;
    private final AtomicReference<@Nullable Day> open = new AtomicReference<>();

    /**
     * @param database the RATION pool
     * @param key the key of the CNIC hashes
     * @param zone where days begin
     */
    public Rations(DataSource database, KeyFile key, ZoneId zone, SecureRandom random) {
        this.database = database;
        this.key = key;
        this.zone = zone;
        this.random = random;
    }

    /** Takes one call, which from now on counts as a miss; or takes nothing. */
    public Taking take(Network asker, CnicHash number, Instant at, Optional<Work> work) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        try (Connection connection = database.getConnection()) {
            byte[] salt = salt(connection, today);
            byte[] asking = Labelled.hash(key, ASKER, salt, asker.prefix());
            byte[] asked = Labelled.hash(key, NUMBER, salt, number.bytes());
            byte @Nullable [] nonce = work.map(Work::nonce).orElse(null);
            try (PreparedStatement statement = BoundSql.prepare(connection, Rations.class, "take.sql")) {
                statement.setObject(1, today);
                statement.setBytes(2, asking);
                statement.setBytes(3, asked);
                statement.setObject(4, time(at));
                statement.setBytes(5, nonce);
                statement.setObject(6, time(work.map(Work::until).orElse(at)));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    Verdict verdict = Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT));
                    return new Taking(verdict, row.getBoolean("alarm"), today, asking, at);
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("taking a ration", e);
        }
    }

    /** Ends a call that was taken: an answer gives its miss back. */
    public void settle(Taking taking, boolean answered) {
        try (Connection connection = database.getConnection()) {
            BoundSql.text(
                    connection, Rations.class, "settle.sql", taking.day(), taking.asker(), time(taking.at()), answered);
        } catch (SQLException e) {
            throw new RegistryUnavailable("settling a ration", e);
        }
    }

    /** The salt of a day, made by the first process that needs it. */
    private byte[] salt(Connection connection, LocalDate today) throws SQLException {
        Day known = open.get();
        if (known != null && known.date().equals(today)) {
            return known.salt();
        }
        byte[] fresh = new byte[SALT_BYTES];
        random.nextBytes(fresh);
        try (PreparedStatement statement = BoundSql.prepare(connection, Rations.class, "open_day.sql", today, fresh);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Day opened = new Day(today, row.getBytes("salt"));
            open.set(opened);
            return opened.salt();
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
