package pk.nser.server.command.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.command.ConsoleProgress;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.command.console.Out;

/** {@code release export}: a public release as a folder of files that any file server gives as an atlas. */
@Command(
        name = "export",
        description = "Write a published release with the atlas into a folder that any file server can give.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    private static final String ADDRESS = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?";

    private final Supplier<Home> home;
    private final Function<Home, ExportDesk> desk;

    @Mixin
    private @Nullable Out out;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder to write; it must not be there yet, see --replace.")
    private @Nullable Path place;

    @Option(
            names = "--release",
            paramLabel = "ID",
            description = "A published release; without this: the one that is served.")
    private @Nullable String id;

    @Option(names = "--replace", description = "An older export in that folder may go.")
    private boolean replace;

    @Option(
            names = "--address",
            defaultValue = "",
            paramLabel = "URL",
            description =
                    "Where the folder will be found, for the addresses in TileJSON and style.json; without this they"
                            + " are relative to the folder.")
    private String address = "";

    public ExportCommand(Supplier<Home> home, Function<Home, ExportDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!address.isEmpty() && !address.matches(ADDRESS)) {
            throw new Failure(
                    Failure.SETTINGS,
                    "--address must be http or https, a host and perhaps a folder, for example https://maps.example.pk/atlas");
        }
        if (place == null || out == null) {
            throw new IllegalStateException("picocli gives what a command requires");
        }
        Path folder = place.toAbsolutePath().normalize();
        ConsoleProgress progress = ConsoleProgress.standard();
        try (ExportDesk open = desk.apply(home.get())) {
            PublishedRelease release = release(open.releases());
            ExportReport report = new ReleaseExport(open, release, progress)
                    .run(folder, replace, address.isEmpty() || address.endsWith("/") ? address : address + "/");
            progress.finish();
            report.lines().forEach(out.writer()::println);
            out.writer()
                    .println("release " + release.id() + " is in " + folder
                            + ": any file server can give it, docs/export.md tells how");
            out.writer().flush();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the export to " + folder + " could not be written: " + e.getMessage(), e);
        }
    }

    private PublishedRelease release(List<PublishedRelease> releases) {
        if (releases.isEmpty()) {
            throw new Failure(Failure.REFUSED, "no release is published yet: see 'release publish'");
        }
        if (id == null) {
            return releases.get(0);
        }
        return releases.stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.REFUSED, "no release " + id + " is published: see 'release list', 'release publish'"));
    }
}
