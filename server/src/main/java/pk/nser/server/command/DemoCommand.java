package pk.nser.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pk.nser.db.demo.DemoPlan;
import pk.nser.db.demo.DemoRegistry;

/** {@code demo make}: writes the demonstration registry as files that the ordinary imports take. Needs no database. */
@Command(
        name = "demo",
        description = "The demonstration registry: synthetic, nobody's data.",
        mixinStandardHelpOptions = true)
public final class DemoCommand {
    /** Compressed bytes of a household with its members, about, with room to spare. */
    private static final long BYTES_A_HOUSEHOLD = 400;

    private static final long BYTES_OF_AREAS = 200L << 20;

    @Command(
            name = "make",
            description = "Write areas.geojson, areas.json and households.csv.gz; the same seed gives the same files.",
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
        try {
            Files.createDirectories(out);
            FreeSpace.require(out, BYTES_OF_AREAS + BYTES_A_HOUSEHOLD * households, "the demonstration registry");
            DemoRegistry.make(plan, out, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration registry cannot be written to " + out, e);
        }
        progress.finish();
        System.out.println("the demonstration registry of " + households + " households lies in " + out);
        return 0;
    }
}
