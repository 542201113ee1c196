package pk.nser.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.area.load.AreaImportOptions;
import pk.nser.db.area.load.AreaImportReport;
import pk.nser.db.area.load.BoundarySetDescription;
import pk.nser.db.connection.Pools;
import pk.nser.db.intake.HouseholdImport;
import pk.nser.db.intake.IntakeReport;
import pk.nser.db.intake.row.Row;

/** {@code import areas} and {@code import households}: real registries come in through these, and so does the demo. */
@Command(name = "import", description = "Take files into the registry.", mixinStandardHelpOptions = true)
public final class ImportCommand {
    private static final int SHOWN_REJECTIONS = 20;

    private final Supplier<Home> home;
    private final BiFunction<Pools, Home, ImportDesk> desk;

    public ImportCommand(Supplier<Home> home, BiFunction<Pools, Home, ImportDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(
            name = "areas",
            description = "Take in a boundary set: GeoPackage, GeoJSON or zipped Shapefile (docs/formats/areas.md).",
            mixinStandardHelpOptions = true)
    int areas(
            @Parameters(paramLabel = "FILE", description = "The file.") Path file,
            @Option(
                            names = "--description",
                            paramLabel = "JSON",
                            description = "What the file does not say about itself; default: FILE's name with .json.")
                    @Nullable
                    Path description,
            @Option(names = "--replace", description = "Take the place of a set of the same id that nothing uses.")
                    boolean replace,
            @Option(
                            names = "--system",
                            paramLabel = "EPSG:N",
                            description = "Coordinate system to believe instead of what the file declares.")
                    @Nullable
                    String system) {
        requireFile(file);
        BoundarySetDescription set = BoundarySetDescription.read(description == null ? beside(file) : description);
        ConsoleProgress progress = ConsoleProgress.standard();
        try (Pools pools = new Pools(home.get().cluster())) {
            ImportDesk imports = desk.apply(pools, home.get());
            Path setAside = folder(imports).resolve(set.id() + "-faulty.geojson");
            AreaImportOptions options =
                    new AreaImportOptions(replace, system, AreaImportOptions.USUAL_TOLERANCE, setAside);
            AreaImportReport report = imports.areas().run(file, set, options, progress);
            progress.finish();
            report.lines().forEach(System.out::println);
            return report.accepted() ? 0 : Failure.REFUSED;
        }
    }

    @Command(
            name = "households",
            description = "Take in households with their members: CSV, plain or .gz (docs/formats/households.md).",
            mixinStandardHelpOptions = true)
    int households(
            @Parameters(paramLabel = "FILE", description = "The file.") Path file,
            @Option(
                            names = "--set",
                            paramLabel = "ID",
                            description = "Boundary set whose villages it names; may be left out when there is one.")
                    @Nullable
                    String set,
            @Option(
                            names = "--from",
                            paramLabel = "INSTITUTION",
                            description = "Whose data come back with it; without this: the registry's own collection.")
                    @Nullable
                    String from) {
        requireFile(file);
        ConsoleProgress progress = ConsoleProgress.standard();
        try (Pools pools = new Pools(home.get().cluster())) {
            ImportDesk imports = desk.apply(pools, home.get());
            String chosen = set == null ? onlySet(imports.sets().withVillages()) : set;
            FreeSpace.require(imports.folder(), HouseholdImport.requiredBytes(file), "taking in " + file);
            HouseholdImport own = imports.households();
            HouseholdImport households = from == null ? own : own.from(from);
            IntakeReport report = households.run(file, chosen, folder(imports), progress);
            progress.finish();
            tell(report, imports);
            return report.outcome() == IntakeReport.Outcome.REFUSED ? Failure.REFUSED : 0;
        }
    }

    /** The one set of a registry that has one. */
    static String onlySet(List<String> sets) {
        if (sets.isEmpty()) {
            throw new Failure(Failure.REFUSED, "no boundary set goes down to villages yet: import areas first");
        }
        if (sets.size() > 1) {
            throw new Failure(Failure.SETTINGS, "which boundary set? Name one with --set: " + String.join(", ", sets));
        }
        return sets.get(0);
    }

    private static void tell(IntakeReport report, ImportDesk imports) {
        if (report.outcome() == IntakeReport.Outcome.ALREADY_LOADED) {
            System.out.println(report.file() + " was taken in before: nothing was done");
            return;
        }
        IntakeReport.Counts counts = report.counts();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d households read; %,d new, %,d changed, %,d known, %,d repeated, %,d rejected; %,d members; %.1f s%n",
                report.outcome() == IntakeReport.Outcome.LOADED ? "taken in" : "refused, nothing was taken in",
                counts.households(),
                counts.inserted(),
                counts.updated(),
                counts.unchanged(),
                counts.repeated(),
                counts.rejected(),
                counts.members(),
                report.seconds());
        report.rejectedByField()
                .forEach((field, lines) -> System.out.printf(Locale.ROOT, "  %s: %,d lines%n", field, lines));
        for (Row.Rejected row :
                report.firstRejections().stream().limit(SHOWN_REJECTIONS).toList()) {
            System.out.println("  line " + row.line() + ", " + row.field() + ": " + row.reason());
        }
        if (report.rejectedFile() != null) {
            System.out.println(
                    "  all rejected lines: " + imports.importsFolder().resolve(report.rejectedFile()));
        }
    }

    private static Path folder(ImportDesk imports) {
        try {
            return Files.createDirectories(imports.importsFolder());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + imports.importsFolder() + " cannot be made", e);
        }
    }

    private static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new Failure(Failure.SETTINGS, "there is no file " + file);
        }
    }

    /** {@code areas.json} for {@code areas.geojson}. */
    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        Path description = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".json");
        if (!Files.exists(description)) {
            throw new Failure(
                    Failure.SETTINGS,
                    "the file " + description
                            + " that should describe the set is not there: name it with --description");
        }
        return description;
    }
}
