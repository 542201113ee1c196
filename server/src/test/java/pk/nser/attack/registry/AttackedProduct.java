package pk.nser.attack.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.area.load.AreaImport;
import pk.nser.db.area.load.AreaImportOptions;
import pk.nser.db.area.load.AreaImportReport;
import pk.nser.db.area.load.BoundarySetDescription;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.demo.DemoRegistry;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.HouseholdImport;
import pk.nser.db.intake.IntakeReport;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.BuildReport;
import pk.nser.db.release.HandedSafeguards;
import pk.nser.db.release.ReleasePublish;
import pk.nser.db.token.Tokens;
import pk.nser.server.OpenedServer;
import pk.nser.tiles.pyramid.Pyramid;

/** The product in databases of its own: what its operators do, under given protections, and a running server. */
public final class AttackedProduct implements AutoCloseable {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 31);

    private final Path folder;
    private final Protections protections;
    private final TestDatabases databases;
    private final String boundarySet;
    private final OpenedServer server;
    private String current = "";
    private int releases;
    private int files;

    private AttackedProduct(Path folder, Protections protections, MadeRegistry registry) {
        this.folder = folder;
        this.protections = protections;
        this.databases = TestDatabases.create("attack");
        try {
            TestKeys.write(Files.createDirectories(folder.resolve("keys")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AreaImportReport areas = new AreaImport(pools().of(Role.LOAD))
                .run(
                        registry.file(DemoRegistry.AREAS),
                        BoundarySetDescription.read(registry.file(DemoRegistry.DESCRIPTION)),
                        AreaImportOptions.USUAL,
                        Progress.SILENT);
        this.boundarySet = areas.boundarySet();
        take(registry.file(DemoRegistry.HOUSEHOLDS), intake());
        release();
        this.server = OpenedServer.open(databases.address(), folder.resolve("deliveries"));
    }

    /** Imports the registry, publishes its first release and serves it. */
    public static AttackedProduct start(Path folder, Protections protections, MadeRegistry registry) {
        return new AttackedProduct(folder, protections, registry);
    }

    private Pools pools() {
        return databases.pools();
    }

    public Protections protections() {
        return protections;
    }

    /** The port of the running server. */
    public int port() {
        return server.port();
    }

    /** Takes newcomers in by the ordinary import. */
    public void take(List<Newcomer> newcomers) {
        take(file(newcomers), intake());
    }

    /** Takes in what an institution brings back. */
    public void takeFrom(String institution, List<Newcomer> newcomers) {
        take(file(newcomers), intake().from(institution));
    }

    private Path file(List<Newcomer> newcomers) {
        Path file = folder.resolve("newcomers-" + files++ + ".csv");
        RegistryFile.write(file, newcomers.stream().map(Newcomer::entry).toList());
        return file;
    }

    private HouseholdImport intake() {
        return new HouseholdImport(pools().of(Role.LOAD), folder.resolve("keys"), BandCutOffs.STANDARD);
    }

    private void take(Path file, HouseholdImport intake) {
        IntakeReport report = intake.run(file, boundarySet, folder.resolve("imports"), Progress.SILENT);
        if (!report.firstRejections().isEmpty()) {
            throw new IllegalStateException("the import refused " + report.firstRejections());
        }
    }

    /** Builds and publishes the next release; its id. */
    public String release() {
        LocalDate day = FIRST_DAY.plusMonths(3L * releases++);
        String id = String.format("%04d-%02d", day.getYear(), day.getMonthValue());
        BuildReport report = HandedSafeguards.build(pools(), folder.resolve("keys"), protections.safeguards())
                .run("main", boundarySet, id, day, Progress.SILENT);
        if (!report.passed()) {
            throw new IllegalStateException("the gates stopped the release: " + report.faults());
        }
        PyramidTables tables = new PyramidTables(pools().of(Role.BUILD));
        if (!tables.hold(report.areasVersion())) {
            new Pyramid(new Outlines(pools().of(Role.BUILD)), tables).build(report.areasVersion(), Progress.SILENT);
        }
        new ReleasePublish(pools()).run(id, Progress.SILENT);
        current = id;
        return id;
    }

    /** Its data folder; for what operators do, and for scoring. */
    public Path folder() {
        return folder;
    }

    /** Its databases; for what operators do, and for scoring. */
    public TestDatabases databases() {
        return databases;
    }

    /** Runs a statement behind the walls, with bytes for its parameters. */
    public void change(String sql, byte[]... values) {
        try (Connection connection = databases.superuser(false);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number that a query behind the walls gives. */
    public long number(String sql) {
        try (Connection connection = databases.superuser(false);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The id of the release that is served. */
    public String current() {
        return current;
    }

    /** The areas version of the release that is served. */
    public String areasVersion() {
        return boundarySet + "-main";
    }

    /**
     * Tokens for an area with everything below it: for maps and for analyses, and of each kind three, since one paper unlocks
     * nine of the ten locked dimensions at most. Any two dimensions stand together in one of the three.
     */
    public List<String> tokens(String area) {
        List<String> tokens = new ArrayList<>();
        for (SharingCategory category : List.of(SharingCategory.VII_B, SharingCategory.II_B)) {
            for (String left : List.of("land", "rooms", "disability")) {
                tokens.add(token(category, area, left));
            }
        }
        return tokens;
    }

    private String token(SharingCategory category, String area, String left) {
        Instant now = Instant.now();
        Set<String> dimensions = Codebook.standard().dimensions().stream()
                .map(Dimension::code)
                .filter(code -> !code.equals(left))
                .collect(Collectors.toSet());
        Scope scope = Scopes.of(
                category,
                boundarySet,
                Set.of(area),
                AreaLevel.VILLAGE,
                dimensions,
                now.minusSeconds(60),
                now.plusSeconds(36_000));
        return new Tokens(pools().of(Role.BUILD))
                .issue(new Agreement("Attack suite", "Attacking", scope), new SecureRandom())
                .token()
                .text();
    }

    @Override
    public void close() {
        server.close();
        databases.close();
    }
}
