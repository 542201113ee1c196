package pk.nser.server.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.connection.Pools;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.lookup.refresh.LookupReport;
import pk.nser.db.release.BuildReport;
import pk.nser.db.release.ReleaseRefused;
import pk.nser.db.release.ReleaseSummary;
import pk.nser.tiles.pyramid.PyramidReport;

/** {@code release build}, {@code publish}, {@code list}, {@code drop} and {@code audit}: what may be seen, and since when. */
@Command(name = "release", description = "Protected publications of the registry.", mixinStandardHelpOptions = true)
public final class ReleaseCommand {
    /** Room that a build needs besides what PostgreSQL reuses. */
    private static final long LEAST_BYTES = 1L << 30;

    private final Supplier<Home> home;
    private final BiFunction<Pools, Home, ReleaseDesk> desk;

    public ReleaseCommand(Supplier<Home> home, BiFunction<Pools, Home, ReleaseDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(
            name = "build",
            description = "Freeze, count, protect and check a new release. It is not served before it is published.",
            mixinStandardHelpOptions = true)
    int build(
            @Option(
                            names = "--line",
                            defaultValue = "main",
                            paramLabel = "NAME",
                            description = "Release line: shares keys and merged areas; default ${DEFAULT-VALUE}.")
                    String line,
            @Option(
                            names = "--set",
                            paramLabel = "ID",
                            description = "Boundary set; may be left out when there is one with villages.")
                    @Nullable
                    String set,
            @Option(
                            names = "--id",
                            paramLabel = "YYYY-MM[.n]",
                            description = "Its id; without this: the next free one.")
                    @Nullable
                    String id,
            @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Day of the rows; without this: today.")
                    @Nullable
                    LocalDate asOf,
            @Option(
                            names = "--profile",
                            paramLabel = "NAME",
                            description =
                                    "How the line's counts are protected, once for all its releases: cell-key (noise; the"
                                            + " default of a new line) or exact-suppressed.")
                    @Nullable
                    String profile) {
        ConsoleProgress progress = ConsoleProgress.standard();
        Profile asked = profile == null ? null : profile(profile);
        try (Pools pools = new Pools(home.get().cluster())) {
            ReleaseDesk releases = desk.apply(pools, home.get());
            FreeSpace.require(releases.folder(), LEAST_BYTES, "a release");
            LocalDate day = asOf == null ? LocalDate.now(Home.ZONE) : asOf;
            String chosen = set == null ? ImportCommand.onlySet(releases.sets().withVillages()) : set;
            String release = id == null ? releases.list().nextId(day) : id;
            BuildReport report = releases.build().run(line, asked, chosen, release, day, progress);
            if (report.passed() && !releases.pyramidTables().hold(report.areasVersion())) {
                tell(releases.pyramid().build(report.areasVersion(), progress), progress);
            }
            progress.finish();
            return tell(report);
        }
    }

    @Command(
            name = "publish",
            description =
                    "Serve a built release from now on; the one before stays reachable by its id. The CNIC service is filled"
                            + " anew as well.",
            mixinStandardHelpOptions = true)
    int publish(
            @Parameters(
                            paramLabel = "ID",
                            arity = "0..1",
                            description = "The release; without this: the newest that is built and not yet published.")
                    @Nullable
                    String id) {
        ConsoleProgress progress = ConsoleProgress.standard();
        try (Pools pools = new Pools(home.get().cluster())) {
            ReleaseDesk releases = desk.apply(pools, home.get());
            String release = id == null ? newestBuilt(releases.list().all()) : id;
            releases.publish().run(release, progress);
            progress.finish();
            System.out.println("release " + release + " is served");
            FreeSpace.requireForFilling(releases.folder(), releases.lookup());
            LookupReport report = releases.lookup().run(LocalDate.now(Home.ZONE), progress);
            progress.finish();
            System.out.println(report.line());
        }
        return 0;
    }

    @Command(name = "list", description = "All releases, the newest first.", mixinStandardHelpOptions = true)
    int list() {
        try (Pools pools = new Pools(home.get().cluster())) {
            List<ReleaseSummary> all = desk.apply(pools, home.get()).list().all();
            if (all.isEmpty()) {
                System.out.println("no release was built yet: release build");
            }
            for (ReleaseSummary release : all) {
                String state = release.current() ? "served" : release.published() ? "published" : release.state();
                System.out.printf(
                        Locale.ROOT,
                        "%-11s %-9s line %s (%s), areas %s, as of %s%n",
                        release.id(),
                        state,
                        release.line(),
                        release.profile(),
                        release.areasVersion(),
                        release.asOf());
            }
        }
        return 0;
    }

    @Command(
            name = "drop",
            description =
                    "Drop the figures of a release that is not served any more; its id is not given again. Refused while anything"
                            + " stands on it.",
            mixinStandardHelpOptions = true)
    int drop(
            @Parameters(paramLabel = "ID", arity = "0..1", description = "The release; or say --keep.") @Nullable
                    String id,
            @Option(
                            names = "--keep",
                            paramLabel = "N",
                            description =
                                    "All but the newest N of each line, the served one, and those on which something stands.")
                    @Nullable
                    Integer keep) {
        if ((id == null) == (keep == null) || (keep != null && keep < 1)) {
            throw new Failure(Failure.SETTINGS, "name one release, or say --keep with how many to keep, at least 1");
        }
        ConsoleProgress progress = ConsoleProgress.standard();
        try (Pools pools = new Pools(home.get().cluster())) {
            ReleaseDesk releases = desk.apply(pools, home.get());
            List<String> dropped = new ArrayList<>();
            if (keep == null) {
                releases.publish().drop(String.valueOf(id), progress);
                dropped.add(id);
            } else {
                for (String old : ReleaseSummary.older(releases.list().all(), keep)) {
                    try {
                        releases.publish().drop(old, progress);
                        dropped.add(old);
                    } catch (ReleaseRefused refused) {
                        System.out.println(refused.getMessage());
                    }
                }
            }
            progress.finish();
            System.out.println(
                    dropped.isEmpty()
                            ? "nothing was dropped"
                            : "dropped: " + String.join(", ", dropped) + "; the next release takes their room");
        }
        return 0;
    }

    @Command(
            name = "audit",
            description = "What the gates found when a release was built, as JSON.",
            mixinStandardHelpOptions = true)
    int audit(@Parameters(paramLabel = "ID", description = "The release.") String id) {
        try (Pools pools = new Pools(home.get().cluster())) {
            ReleaseSummary release = desk.apply(pools, home.get()).list().all().stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                            () -> new Failure(Failure.REFUSED, "there is no release " + id + ": see 'release list'"));
            System.out.println(release.report());
            return release.state().equals("failed") ? Failure.REFUSED : 0;
        }
    }

    private static Profile profile(String code) {
        try {
            return Profile.of(code);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.SETTINGS, "--profile: " + e.getMessage());
        }
    }

    private static String newestBuilt(List<ReleaseSummary> all) {
        return all.stream()
                .filter(release -> release.state().equals("built") && !release.published())
                .map(ReleaseSummary::id)
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.REFUSED,
                        "no built release waits to be published: see 'release list', 'release build'"));
    }

    private static void tell(PyramidReport report, ConsoleProgress progress) {
        progress.finish();
        System.out.printf(
                Locale.ROOT,
                "tiles of the areas: %,d for %,d areas, %,.1f MiB, the largest %,d bytes%n",
                report.tiles(),
                report.areas(),
                report.bytes() / (double) (1 << 20),
                report.biggestTile());
    }

    private static int tell(BuildReport report) {
        System.out.printf(
                Locale.ROOT,
                "release %s: %,d households, %,d members, %,d areas (%,d of the smallest took live rows); "
                        + "%,d figures shown, %,d withheld (%,d counts besides, for the audit), %,d not collected%n",
                report.release(),
                report.households(),
                report.members(),
                report.areas(),
                report.areasReplaced(),
                report.shown(),
                report.withheld(),
                report.repaired(),
                report.notCollected());
        report.faults().forEach(fault -> System.out.println("  gate: " + fault));
        System.out.println(
                report.passed() ? "built: 'release publish' serves it" : "failed its gates: it can not be served");
        return report.passed() ? 0 : Failure.REFUSED;
    }
}
