package pk.nser.db.lookup.programme;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;

/**
 * Takes the calls of programmes out of their agreements' quotas, each in one transaction and before anything is looked
 * up; a call counts as wholly answered until it is settled, so nobody passes a quota by one. A process that dies in
 * between leaves the call counted. Thread-safe.
 */
public final class ScoreUse {
    private final DataSource database;
    private final ZoneId zone;

    /**
     * @param database the APP pool
     * @param zone where days begin
     */
    public ScoreUse(DataSource database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Takes a call of 1 to 100 numbers; when it is refused, nothing is taken. */
    public Optional<Refusal> take(ScoreQuota quota, int numbers, Instant at) {
        try (Connection connection = database.getConnection()) {
            String verdict = BoundSql.text(
                            connection,
                            ScoreUse.class,
                            "take_scores.sql",
                            quota.agreement(),
                            time(at),
                            LocalDate.ofInstant(at, zone),
                            numbers,
                            quota.numbersADay(),
                            quota.households())
                    .orElseThrow();
            return verdict.equals("taken")
                    ? Optional.empty()
                    : Optional.of(Refusal.valueOf(verdict.toUpperCase(Locale.ROOT)));
        } catch (SQLException e) {
            throw new RegistryUnavailable("taking a call of an agreement", e);
        }
    }

    /**
     * Ends a call that was taken: what was not found goes back to the quota of households.
     *
     * @param answered of each enrolment in turn, whether a score was found
     * @return true when the misses of this call suspended the agreement's service
     */
    public boolean settle(int agreement, List<Enrolment> enrolments, List<Boolean> answered, Instant at) {
        try (Connection connection = database.getConnection()) {
            Object[] references = enrolments.stream().map(Enrolment::reference).toArray();
            return BoundSql.number(
                            connection,
                            ScoreUse.class,
                            "settle_scores.sql",
                            agreement,
                            time(at),
                            LocalDate.ofInstant(at, zone),
                            connection.createArrayOf("text", references),
                            connection.createArrayOf("boolean", answered.toArray()))
                    == 1;
        } catch (SQLException e) {
            throw new RegistryUnavailable("settling a call of an agreement", e);
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
