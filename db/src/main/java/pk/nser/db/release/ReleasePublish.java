package pk.nser.db.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.publication.Completeness;
import pk.nser.db.release.publication.Dropping;
import pk.nser.db.release.publication.PublicCopy;
import pk.nser.db.statistics.ReleaseTables;

/**
 * Publishes a built release (design.md 4): public levels are copied to {@code nser_public} in one transaction, both
 * databases are checked, the only pointer is flipped in one statement, and the replaced villages are folded into the
 * base. Killed before the flip, the old release is served; after it, the new one, and the next command folds.
 */
public final class ReleasePublish {
    private final Pools pools;

    public ReleasePublish(Pools pools) {
        this.pools = pools;
    }

    /**
     * Publishes; harmless twice. A release published earlier becomes the served one again, without touching the base.
     *
     * @throws ReleaseRefused when there is no such release, it failed its gates, its base has moved on, another line is
     *     published with its noise key or another profile, or its areas have no outlines yet
     * @throws RegistryUnavailable when a database fails
     */
    public void run(String releaseId, Progress progress) {
        String release = new ReleaseId(releaseId).text();
        try (BuildSession session = BuildSession.open(pools);
                Connection publicSide = pools.inPublicDatabase(Role.BUILD).getConnection()) {
            ReleaseFold fold = new ReleaseFold(pools);
            fold.resume(session, progress);
            Built built = built(session.connection(), release);
            if (!fold.published().contains(release)) {
                copy(session, publicSide, built, progress);
            }
            progress.begin("Pointing to release " + release, "releases", 1);
            BuildSession.transaction(publicSide, () -> {
                PublicCopy.flip(publicSide, release);
                return release;
            });
            progress.at(1);
            fold.resume(session, progress);
        } catch (SQLException e) {
            throw new RegistryUnavailable("publishing the release " + release, e);
        }
    }

    /**
     * Drops the figures of a release that is not served any more. Nobody is answered with it first, then the figures go; killed in
     * between, the same call ends it.
     *
     * @throws ReleaseRefused when there is no such release, it is the served one, or something stands on it
     * @throws RegistryUnavailable when a database fails
     */
    public void drop(String releaseId, Progress progress) {
        String release = new ReleaseId(releaseId).text();
        try (BuildSession session = BuildSession.open(pools);
                Connection publicSide = pools.inPublicDatabase(Role.BUILD).getConnection()) {
            Connection home = session.connection();
            new ReleaseFold(pools).resume(session, progress);
            if (BoundSql.text(home, ReleasePublish.class, "release.sql", release)
                    .isEmpty()) {
                throw new ReleaseRefused("there is no release " + release + ": see 'release list'");
            }
            if (BoundSql.text(publicSide, ReleaseList.class, "current_release.sql")
                    .equals(Optional.of(release))) {
                throw new ReleaseRefused(
                        "the release " + release + " is the one that is served: publish another first");
            }
            Optional<String> needed = Dropping.needed(home, release);
            if (needed.isPresent()) {
                throw new ReleaseRefused("the release " + release + " has to stay: it is " + needed.get());
            }
            progress.begin("Dropping release " + release, "databases", 2);
            BuildSession.transaction(publicSide, () -> {
                Dropping.unpublish(publicSide, release);
                return release;
            });
            progress.at(1);
            session.transaction(() -> {
                Dropping.remove(home, release);
                return release;
            });
            progress.at(2);
        } catch (SQLException e) {
            throw new RegistryUnavailable("dropping the release " + release, e);
        }
    }

    private static void copy(BuildSession session, Connection publicSide, Built built, Progress progress)
            throws SQLException {
        Connection home = session.connection();
        String base = ReleaseFold.base(home, built.line()).orElse("");
        if (!base.equals(built.previous())) {
            throw new ReleaseRefused("the release " + built.id() + " was built before " + base
                    + " was published, so its changes are counted from an older base: build a new one");
        }
        ReleaseLine.requireAlone(home, built.line());
        Catalogue catalogue = ReleaseTables.read(home, built.id());
        Completeness completeness = new Completeness(catalogue, built.id(), built.areasVersion());
        if (!completeness.hasPyramid(home)) {
            throw new ReleaseRefused(
                    "the areas version " + built.areasVersion() + " has no outlines to draw: build its pyramid first");
        }
        session.transaction(() -> BuildSession.transaction(publicSide, () -> {
            new PublicCopy(home, publicSide, built.id(), built.areasVersion()).run(progress);
            return built;
        }));
        progress.begin("Checking both databases", "databases", 2);
        List<String> gaps = completeness.gaps(home, publicSide);
        if (!gaps.isEmpty()) {
            throw new ReleaseRefused("the release " + built.id() + " is not complete: " + String.join("; ", gaps));
        }
        PublicCopy.refreshStatistics(publicSide);
        progress.at(2);
    }

    /** A release as its row tells it. */
    private record Built(String id, String line, String areasVersion, String previous) {}

    private static Built built(Connection home, String release) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(home, ReleasePublish.class, "release.sql", release);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new ReleaseRefused("there is no release " + release + ": build it first");
            }
            if (!row.getString("state").equals("built")) {
                throw new ReleaseRefused("the release " + release + " is " + row.getString("state")
                        + ", not built: it can never be published; see 'release list' for its report");
            }
            return new Built(release, row.getString("line"), row.getString("areas_version"), row.getString("previous"));
        }
    }
}
