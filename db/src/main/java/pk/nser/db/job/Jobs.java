package pk.nser.db.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Transaction;
import pk.nser.db.geofile.record.FileFormat;

/**
 * The queue. A job is begun at most {@value #MOST_TRIES} times, and at most once at a time. What is said of a job counts
 * only while it runs in the try that says so: a worker that was thought dead cannot end what another has begun.
 */
public final class Jobs {
    /** So often a job is begun that the worker could not end. */
    public static final int MOST_TRIES = 3;

    /** Days for which a job that has ended is kept. */
    public static final int KEPT_DAYS = 90;

    private static final int SHOWN = 100;
    private static final long FULL = -1;
    private static final long NOT_STANDING = -3;
    private static final String KILLED = "the worker ended while it was at it, " + MOST_TRIES + " times";

    private final DataSource database;

    /** @param database the BUILD pool; for {@link #ask}, {@link #of} and {@link #find} the APP pool, which may do
     *     nothing else here */
    public Jobs(DataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Asks for a file of an agreement.
     *
     * @param epsg code of the system in which places are to be written
     */
    public Asking ask(int agreement, FileFormat format, int epsg) {
        long answer = with(
                "asking for a file",
                connection -> BoundSql.number(connection, Jobs.class, "ask.sql", agreement, format.code(), epsg));
        if (answer == FULL) {
            return new Asking.Full();
        }
        return answer == NOT_STANDING ? new Asking.NotStanding() : new Asking.Asked(answer);
    }

    /** The jobs of an agreement, the newest first, at most a hundred. */
    public List<Job> of(int agreement) {
        return read("of.sql", agreement, SHOWN);
    }

    /** One of an agreement, however old; empty when there is none with that number, or it is another agreement's. */
    public Optional<Job> find(int agreement, long job) {
        return read("one.sql", agreement, job).stream().findFirst();
    }

    private List<Job> read(String query, Object... values) {
        return with("reading the jobs of an agreement", connection -> {
            List<Job> found = new ArrayList<>();
            try (PreparedStatement statement = BoundSql.prepare(connection, Jobs.class, query, values);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(job(row));
                }
            }
            return found;
        });
    }

    private static Job job(ResultSet row) throws SQLException {
        String format = row.getString("format");
        return new Job(
                row.getLong("job_id"),
                JobKind.ofCode(row.getString("kind")),
                format == null ? null : FileFormat.of(format),
                row.getObject("epsg", Integer.class),
                JobState.ofCode(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getObject("delivery_id", Integer.class),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Begins the next job: the oldest drop before the oldest of the others. Empty when none waits. */
    public Optional<TakenJob> take() {
        return with("taking a job", connection -> {
            try (PreparedStatement statement = BoundSql.prepare(connection, Jobs.class, "take.sql");
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(taken(row)) : Optional.empty();
            }
        });
    }

    private static TakenJob taken(ResultSet row) throws SQLException {
        long id = row.getLong("job_id");
        int tries = row.getInt("tries");
        int agreement = row.getInt("agreement_id");
        return switch (JobKind.ofCode(row.getString("kind"))) {
            case DELIVERY ->
                new TakenJob.Delivery(id, tries, agreement, FileFormat.of(row.getString("format")), row.getInt("epsg"));
            case DROP -> new TakenJob.Drop(id, tries, agreement);
            case LOOKUP -> new TakenJob.Lookup(id, tries);
        };
    }

    /** Says that it is done; false when it is not this try's any more. */
    public boolean done(TakenJob job, OptionalInt delivery) {
        Integer made = delivery.isPresent() ? delivery.getAsInt() : null;
        return with(
                "ending a job",
                connection -> BoundSql.run(connection, Jobs.class, "done.sql", made, job.id(), job.tries()) == 1);
    }

    /**
     * Says that it cannot be done, now or ever; false when it is not this try's any more.
     *
     * @param problem for whoever asked
     */
    public boolean fail(TakenJob job, String problem) {
        return with(
                "ending a job",
                connection -> BoundSql.run(connection, Jobs.class, "fail.sql", problem, job.id(), job.tries()) == 1);
    }

    /**
     * Says that something went wrong: it waits again, or has failed when this was the last try or the same waits already.
     *
     * @return how it stands now; empty when it is not this try's any more
     */
    public Optional<JobState> again(TakenJob job, String problem) {
        return with("putting a job back", connection -> putBack(connection, job.id(), job.tries(), 0, problem));
    }

    /** Puts it back as if it had not been begun; empty when it is not this try's any more. */
    public Optional<JobState> giveBack(TakenJob job) {
        return with("putting a job back", connection -> putBack(connection, job.id(), job.tries(), 1, null));
    }

    /**
     * Puts back what a worker left running, which ended without a word; for who has the {@link WorkerSeat}.
     *
     * @return how many there were
     */
    public int putBackLeft() {
        try {
            return Transaction.<Integer, RuntimeException>commit(database, connection -> {
                int left = 0;
                try (PreparedStatement statement = BoundSql.prepare(connection, Jobs.class, "running.sql");
                        ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        putBack(connection, row.getLong("job_id"), row.getInt("tries"), 0, KILLED);
                        left++;
                    }
                }
                return left;
            });
        } catch (SQLException e) {
            throw new RegistryUnavailable("putting back what a worker left", e);
        }
    }

    private static Optional<JobState> putBack(
            Connection connection, long job, int tries, int uncounted, @Nullable String problem) throws SQLException {
        return BoundSql.text(
                        connection, Jobs.class, "put_back.sql", uncounted, job, tries, MOST_TRIES, problem, MOST_TRIES)
                .map(JobState::ofCode);
    }

    /** Deletes what ended more than {@value #KEPT_DAYS} days ago; returns how many. */
    public long prune() {
        return with("pruning jobs", connection -> BoundSql.run(connection, Jobs.class, "prune.sql", KEPT_DAYS));
    }

    private <T> T with(String doing, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw new RegistryUnavailable(doing, e);
        }
    }
}
