package pk.nser.db.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.geofile.record.FileFormat;

/** The queue, as the holder of an agreement sees it. */
public final class Jobs {
    private static final int SHOWN = 100;
    private static final long FULL = -1;
    private static final long NOT_STANDING = -3;

    private final DataSource database;

    /** @param database the APP pool */
    public Jobs(DataSource database) {
        this.database = database;
    }

    /**
     * Asks for a file of an agreement.
     *
     * @param epsg code of the system in which places are to be written
     */
    public Asking ask(int agreement, FileFormat format, int epsg) {
        try (Connection connection = database.getConnection()) {
            long answer = BoundSql.number(connection, Jobs.class, "ask.sql", agreement, format.code(), epsg);
            if (answer == FULL) {
                return new Asking.Full();
            }
            return answer == NOT_STANDING ? new Asking.NotStanding() : new Asking.Asked(answer);
        } catch (SQLException e) {
            throw new RegistryUnavailable("asking for a file", e);
        }
    }

    /** The jobs of an agreement, the newest first, at most a hundred. */
    public List<Job> of(int agreement) {
        List<Job> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Jobs.class, "of.sql", agreement, SHOWN);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String format = row.getString("format");
                OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                found.add(new Job(
                        row.getLong("job_id"),
                        JobKind.ofCode(row.getString("kind")),
                        format == null ? null : FileFormat.of(format),
                        row.getObject("epsg", Integer.class),
                        JobState.ofCode(row.getString("state")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        ended == null ? null : ended.toInstant(),
                        row.getObject("delivery_id", Integer.class),
                        row.getString("problem")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the jobs of an agreement", e);
        }
        return found;
    }
}
