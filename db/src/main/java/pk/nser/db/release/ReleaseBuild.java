package pk.nser.db.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.Transaction;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.AreasVersions;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.catalogue.LineCatalogue;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.figures.ShownCellGate;
import pk.nser.db.release.leaf.LeafFreezing;
import pk.nser.db.release.safeguard.Safeguards;
import pk.nser.db.release.safeguard.StandardSafeguards;
import pk.nser.db.release.snapshot.Freezing;
import pk.nser.db.release.snapshot.Frozen;
import pk.nser.db.release.snapshot.MemberFreezing;
import pk.nser.db.release.snapshot.Unchanged;

/**
 * Builds a release (design.md 4): live rows under the hold rule -> frozen rows -> one pass per kind of rows -> roll-up ->
 * protection -> {@code agg} -> gates. Publishes nothing. Killed anywhere, the next command clears what it left.
 */
public final class ReleaseBuild {
    private final Pools pools;
    private final Path keys;
    private final Thresholds thresholds;
    private final Safeguards safeguards;

    /** @param keys folder of the key files */
    public ReleaseBuild(Pools pools, Path keys) {
        this(pools, keys, Thresholds.STANDARD);
    }

    /** @param thresholds stricter ones than the standard, for an office that wants them */
    public ReleaseBuild(Pools pools, Path keys, Thresholds thresholds) {
        this(pools, keys, thresholds, new StandardSafeguards());
    }

    ReleaseBuild(Pools pools, Path keys, Thresholds thresholds, Safeguards safeguards) {
        this.pools = pools;
        this.keys = keys;
        this.thresholds = thresholds;
        this.safeguards = safeguards;
    }

    /**
     * Builds one release. When a gate fails, the release is kept as failed, with its report and without figures.
     *
     * @param line name of the release line; its first release opens it
     * @param boundarySet whose areas the line counts
     * @param releaseId {@code YYYY-MM} or {@code YYYY-MM.n}
     * @param asOf day of the live rows
     * @throws ReleaseRefused when it cannot be built as asked
     * @throws RegistryUnavailable when the database fails
     */
    public BuildReport run(String line, String boundarySet, String releaseId, LocalDate asOf, Progress progress) {
        return run(line, null, boundarySet, releaseId, asOf, progress);
    }

    /**
     * The same, of a line that must have a profile.
     *
     * @param profile of the line, which its first release gives it; null for the one that it has, a new line's noise
     */
    public BuildReport run(
            String line,
            @Nullable Profile profile,
            String boundarySet,
            String releaseId,
            LocalDate asOf,
            Progress progress) {
        String release = new ReleaseId(releaseId).text();
        ReleaseLine opened = new ReleaseLine(line, boundarySet, keys);
        try (BuildSession session = BuildSession.open(pools)) {
            ReleaseFold fold = new ReleaseFold(pools);
            fold.resume(session, progress);
            fold.discardUnfinished(session);
            requireUnused(session.connection(), release);
            return new Run(session, opened, profile, boundarySet, release, asOf, progress).build();
        } catch (SQLException e) {
            throw new RegistryUnavailable("building the release " + release, e);
        }
    }

    private static void requireUnused(Connection connection, String release) throws SQLException {
        if (BoundSql.number(connection, ReleaseBuild.class, "built.sql", release) > 0) {
            throw new ReleaseRefused(
                    "the release " + release + " is built already: releases never change; take another id");
        }
        BoundSql.run(connection, ReleaseBuild.class, "delete_failed.sql", release);
    }

    /** One build under way. */
    private final class Run {
        private final BuildSession session;
        private final Connection connection;
        private final ReleaseLine line;
        private final @Nullable Profile asked;
        private final String boundarySet;
        private final String release;
        private final LocalDate asOf;
        private final Progress progress;

        Run(
                BuildSession session,
                ReleaseLine line,
                @Nullable Profile asked,
                String boundarySet,
                String release,
                LocalDate asOf,
                Progress progress) {
            this.session = session;
            this.connection = session.connection();
            this.line = line;
            this.asked = asked;
            this.boundarySet = boundarySet;
            this.release = release;
            this.asOf = asOf;
            this.progress = progress;
        }

        BuildReport build() throws SQLException {
            try (MemberFreezing freezing = new MemberFreezing(pools.of(Role.BUILD))) {
                BuildFigures.Begun begun = session.transaction(() -> freeze(freezing));
                refreshStatistics();
                placeInLeaves(begun);
                Noise noise = safeguards.noise(begun.profile(), line.noiseKey(), thresholds);
                BuildFigures figures = new BuildFigures(
                        session, pools, line.name(), release, begun, noise, thresholds, safeguards, progress);
                long counted = figures.make(
                                CountedRows.HOUSEHOLDS, begun.frozen().households())
                        .total(Unit.HOUSEHOLD);
                long frozenMembers = freezing.finish(progress);
                refreshStatistics();
                long members = figures.make(CountedRows.MEMBERS, frozenMembers).total(Unit.PERSON);
                BuildReport report = session.transaction(() -> finish(begun, counted, members, figures));
                if (report.passed()) {
                    refreshStatistics();
                }
                return report;
            }
        }

        private void refreshStatistics() throws SQLException {
            BoundSql.text(connection, ReleaseBuild.class, "refresh_statistics.sql");
        }

        private void placeInLeaves(BuildFigures.Begun begun) throws SQLException {
            session.transaction(() -> new LeafFreezing(connection, pools.of(Role.BUILD), line.name())
                    .freeze(begun.areasVersion(), begun.tree(), begun.frozen().build(), progress));
        }

        private BuildFigures.Begun freeze(MemberFreezing members) throws SQLException {
            Transaction.useMemory(connection);
            Profile profile = line.open(connection, asked);
            progress.begin("Preparing areas", "areas", -1);
            if (!new AreasVersions(thresholds).ensure(connection, boundarySet, line.name())) {
                throw new ReleaseRefused("the boundary set " + boundarySet + " has no areas: import them first");
            }
            String areasVersion = AreasVersions.id(boundarySet, line.name());
            Optional<String> previous = ReleaseFold.base(connection, line.name());
            BoundSql.run(
                    connection,
                    ReleaseBuild.class,
                    "insert_release.sql",
                    release,
                    line.name(),
                    areasVersion,
                    profile.code(),
                    previous.orElse(""),
                    asOf);
            Catalogue catalogue = catalogue();
            ShownTree tree = ShownTree.read(connection, areasVersion);
            Freezing freezing = new Freezing(connection, safeguards.hold(), members, progress);
            if (freezing.strangers(tree, boundarySet) > 0) {
                throw new ReleaseRefused("households stand in areas that came after the first release of the line "
                        + line.name() + ": begin a new line for the new areas");
            }
            Frozen frozen = freezing.freeze(tree, line.name(), release);
            line.checkRecordKeys(connection, frozen.build());
            return new BuildFigures.Begun(profile, areasVersion, previous.orElse(null), catalogue, tree, frozen);
        }

        private Catalogue catalogue() throws SQLException {
            LineCatalogue own = new LineCatalogue(connection, line.name());
            try {
                Catalogue catalogue = own.next(line.keysId());
                own.write(release, catalogue);
                return catalogue;
            } catch (IllegalArgumentException e) {
                throw new ReleaseRefused(String.valueOf(e.getMessage()));
            }
        }

        private BuildReport finish(BuildFigures.Begun begun, long households, long members, BuildFigures figures)
                throws SQLException {
            progress.begin(
                    "Comparing areas with the release before",
                    "areas",
                    begun.tree().size());
            ShownCellGate gate = figures.gate();
            List<String> faults = new ArrayList<>(gate.faults());
            faults.addAll(figures.faults());
            faults.addAll(new Unchanged(connection, line.name(), release, begun.previous(), begun.tree())
                    .faults(begun.frozen()));
            BuildReport report = new BuildReport(
                    release,
                    line.name(),
                    begun.profile().code(),
                    begun.areasVersion(),
                    begun.previous(),
                    asOf.toString(),
                    households,
                    members,
                    begun.tree().size(),
                    begun.frozen().taken().cardinality(),
                    gate.shown(),
                    gate.absent(Absence.WITHHELD),
                    gate.absent(Absence.NOT_COLLECTED),
                    figures.audits(),
                    safeguards.faults(faults));
            new BuildOutcome(connection, report).write(begun.tree(), begun.frozen(), asOf);
            return report;
        }
    }
}
