package pk.nser.db.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.RecordKeys;

/**
 * A release line: one boundary set and one pair of keys for all its releases (disclosure.md 2.2, 2.3). A key that
 * changed inside a line is refused, because the noise of equal cells would change with it. A noise key that another line
 * has published with is refused too: a line's first release takes all live rows, so beside the other line's last one it
 * would show at once, cell by cell, what the hold rule keeps back there. All published lines have one {@link Profile}.
 */
final class ReleaseLine {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

    private final String name;
    private final String boundarySet;
    private final KeyFile recordKey;
    private final KeyFile noiseKey;

    /**
     * Reads the keys.
     *
     * @throws IllegalStateException when a key file is missing or can be read by others
     */
    ReleaseLine(String name, String boundarySet, Path keys) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a release line is named with letters, digits and hyphens: '" + name + "'");
        }
        this.name = name;
        this.boundarySet = boundarySet;
        this.recordKey = KeyFile.read(keys, KeyFile.RECORD);
        this.noiseKey = KeyFile.read(keys, KeyFile.NOISE);
    }

    String name() {
        return name;
    }

    KeyFile noiseKey() {
        return noiseKey;
    }

    /** Names the keys without telling them. */
    String keysId() {
        return recordKey.fingerprint() + "-" + noiseKey.fingerprint();
    }

    /**
     * Opens the line at its first release; afterwards checks that nothing of it changed.
     *
     * @param asked the profile that the line must have, or null for the one that it has; a new line then gets noise
     * @return the line's profile
     */
    Profile open(Connection connection, @Nullable Profile asked) throws SQLException {
        String keysId = keysId();
        String first = (asked == null ? Profile.CELL_KEY : asked).code();
        BoundSql.run(connection, ReleaseLine.class, "open_line.sql", name, first, keysId, boundarySet);
        Profile profile;
        try (PreparedStatement statement = BoundSql.prepare(connection, ReleaseLine.class, "line.sql", name);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new ReleaseRefused("there is no boundary set " + boundarySet + ": import its areas first");
            }
            if (!row.getString("boundary_set").equals(boundarySet)) {
                throw new ReleaseRefused("the release line " + name + " counts the areas of "
                        + row.getString("boundary_set") + ", not of " + boundarySet + ": choose another line");
            }
            if (!row.getString("keys_id").equals(keysId)) {
                throw new ReleaseRefused("the record or noise key is not the one that the release line " + name
                        + " began with: put the old key files back, or begin a new line");
            }
            profile = Profile.of(row.getString("profile"));
        }
        if (asked != null && asked != profile) {
            throw new ReleaseRefused("the release line " + name + " has the profile " + profile.code() + ", not "
                    + asked.code() + ": a line keeps the profile of its first release");
        }
        requireAlone(connection, name);
        return profile;
    }

    /** Refuses a line beside which a published one would tell what either of them protects. */
    static void requireAlone(Connection connection, String line) throws SQLException {
        requireOwnNoise(connection, line);
        requireOneProfile(connection, line);
    }

    private static void requireOneProfile(Connection connection, String line) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, ReleaseLine.class, "line_with_other_profile.sql", line);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                throw new ReleaseRefused("the release line " + line + " has the profile " + row.getString("own")
                        + ", but the line " + row.getString("line") + " is published with " + row.getString("profile")
                        + ": profiles are never mixed, since comparing the two would show what each protects");
            }
        }
    }

    private static void requireOwnNoise(Connection connection, String line) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, ReleaseLine.class, "line_with_same_noise.sql", line);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                throw new ReleaseRefused("the release line " + line + " has the noise key of the line "
                        + row.getString("line")
                        + ", which is published: comparing the two would show what the hold rule"
                        + " keeps back. Go on with that line, or give the new one a noise.key of its own");
            }
        }
    }

    /** Checks a sample of the frozen rows: they must carry keys made with this record key. */
    void checkRecordKeys(Connection connection, int build) throws SQLException {
        RecordKeys keys = new RecordKeys(recordKey);
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, ReleaseLine.class, "sample_keys.sql", build, build);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long household = row.getLong("household_id");
                int member = row.getInt("member_no");
                int key = member == 0 ? keys.household(household) : keys.member(household, member);
                if (key != row.getInt("rkey")) {
                    throw new ReleaseRefused("the registry's record keys were made with another record.key than the one"
                            + " in the keys folder: put the old key file back");
                }
            }
        }
    }
}
