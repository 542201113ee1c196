package pk.nser.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.demo.DemoPlan;
import pk.nser.db.demo.DemoRegistry;
import pk.nser.db.demo.infill.GivenSet;

/**
 * {@code demo make}, {@code demo grow} and {@code demo changes}: write synthetic registries, and what days change in them, as files
 * that the ordinary imports take. The first invents the country as well; the second settles the areas of an imported boundary set.
 */
@Command(
        name = "demo",
        description = "The demonstration registry: synthetic, nobody's data.",
        mixinStandardHelpOptions = true)
public final class DemoCommand {
    /** Compressed bytes of a household with its members, about, with room to spare. */
    private static final long BYTES_A_HOUSEHOLD = 400;

    private static final long BYTES_OF_AREAS = 200L << 20;

    private final Supplier<Home> home;

    public DemoCommand(Supplier<Home> home) {
        this.home = home;
    }

    @Command(
            name = "make",
            description =
                    "Write areas.geojson, areas.json and households.csv.gz, above two million households several files of "
                            + "them; the same seed gives the same files.",
            mixinStandardHelpOptions = true)
    int make(
            @Option(
                            names = "--households",
                            defaultValue = "400000",
                            paramLabel = "N",
                            description = "How many households; default ${DEFAULT-VALUE}.")
                    int households,
            @Option(
                            names = "--seed",
                            defaultValue = "1",
                            paramLabel = "N",
                            description =
                                    "Another one makes another country of the same kind; default ${DEFAULT-VALUE}.")
                    long seed,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the three files.")
                    Path out) {
        ConsoleProgress progress = ConsoleProgress.standard();
        DemoPlan plan = new DemoPlan(households, seed);
        requireSpace(out, households);
        return write(DemoRegistry.grow(plan, progress), out, households, progress);
    }

    @Command(
            name = "grow",
            description = "Write the same files for union councils, villages and households grown inside an imported "
                    + "boundary set; the new set's id ends in -grown.",
            mixinStandardHelpOptions = true)
    int grow(
            @Option(
                            names = "--set",
                            required = true,
                            paramLabel = "ID",
                            description = "The imported set, from the country down to its tehsils.")
                    String set,
            @Option(
                            names = "--households",
                            defaultValue = "400000",
                            paramLabel = "N",
                            description = "How many households; default ${DEFAULT-VALUE}.")
                    int households,
            @Option(
                            names = "--seed",
                            defaultValue = "1",
                            paramLabel = "N",
                            description = "Another one settles the areas otherwise; default ${DEFAULT-VALUE}.")
                    long seed,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the three files.")
                    Path out) {
        ConsoleProgress progress = ConsoleProgress.standard();
        requireSpace(out, households);
        try (Pools pools = new Pools(home.get().cluster())) {
            GivenSet given = GivenSet.read(pools.of(Role.LOAD), set);
            return write(DemoRegistry.fill(given, households, seed, progress), out, households, progress);
        }
    }

    @Command(
            name = "changes",
            description =
                    "Write a file for each of some days with made-up households of that registry which were surveyed again, have "
                            + "moved or are new: changes-1.csv.gz, ...",
            mixinStandardHelpOptions = true)
    int changes(
            @Option(
                            names = "--households",
                            defaultValue = "400000",
                            paramLabel = "N",
                            description = "Of the registry that 'demo make' made; default ${DEFAULT-VALUE}.")
                    int households,
            @Option(
                            names = "--seed",
                            defaultValue = "1",
                            paramLabel = "N",
                            description = "The registry's; default ${DEFAULT-VALUE}.")
                    long seed,
            @Option(
                            names = "--changes",
                            defaultValue = "2000",
                            paramLabel = "N",
                            description =
                                    "Households in each file, the same from the first day on; default ${DEFAULT-VALUE}.")
                    int changes,
            @Option(
                            names = "--from-day",
                            defaultValue = "1",
                            paramLabel = "N",
                            description = "The first day; default ${DEFAULT-VALUE}.")
                    int firstDay,
            @Option(
                            names = "--days",
                            defaultValue = "1",
                            paramLabel = "N",
                            description = "How many days; default ${DEFAULT-VALUE}.")
                    int days,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
                    Path out) {
        ConsoleProgress progress = ConsoleProgress.standard();
        DemoRegistry registry = DemoRegistry.grow(new DemoPlan(households, seed), progress);
        requireSpace(out, changes * days);
        try {
            registry.writeChanges(out, firstDay, days, changes, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("the synthetic changes cannot be written to " + out, e);
        }
        progress.finish();
        System.out.println("the synthetic changes of " + days + " days lie in " + out
                + ": take them in one after the other with 'import households'");
        return 0;
    }

    private static void requireSpace(Path out, int households) {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + out + " cannot be made", e);
        }
        FreeSpace.require(out, BYTES_OF_AREAS + BYTES_A_HOUSEHOLD * households, "the synthetic registry");
    }

    private static int write(DemoRegistry registry, Path out, int households, ConsoleProgress progress) {
        try {
            registry.write(out, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("the synthetic registry cannot be written to " + out, e);
        }
        progress.finish();
        System.out.println("the synthetic registry '" + registry.boundarySet() + "' of " + households
                + " households lies in " + out + ": take it in with 'import areas' and 'import households'");
        return 0;
    }
}
