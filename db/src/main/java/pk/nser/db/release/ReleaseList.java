package pk.nser.db.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;

/** Reads all releases, also those that nobody is served. */
public final class ReleaseList {
    private final Pools pools;

    public ReleaseList(Pools pools) {
        this.pools = pools;
    }

    /** All releases, the newest first. */
    public List<ReleaseSummary> all() {
        List<ReleaseSummary> releases = new ArrayList<>();
        try (Connection home = pools.of(Role.BUILD).getConnection();
                PreparedStatement statement = BoundSql.prepare(home, ReleaseList.class, "releases.sql");
                ResultSet row = statement.executeQuery()) {
            Set<String> published = new ReleaseFold(pools).published();
            String current = current();
            while (row.next()) {
                String id = row.getString("id");
                releases.add(new ReleaseSummary(
                        id,
                        row.getString("line"),
                        row.getString("profile"),
                        row.getString("areas_version"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("built_at", OffsetDateTime.class).toInstant(),
                        row.getString("state"),
                        row.getString("previous"),
                        published.contains(id),
                        id.equals(current),
                        row.getString("report")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the releases", e);
        }
        return releases;
    }

    /** An id for a new release of the date's month. */
    public String nextId(LocalDate asOf) {
        List<String> used = all().stream()
                .filter(release ->
                        release.state().equals("built") || release.state().equals("dropped"))
                .map(ReleaseSummary::id)
                .toList();
        return ReleaseId.next(asOf, used).text();
    }

    private String current() throws SQLException {
        try (Connection publicSide = pools.inPublicDatabase(Role.BUILD).getConnection()) {
            return BoundSql.text(publicSide, ReleaseList.class, "current_release.sql")
                    .orElse("");
        }
    }
}
