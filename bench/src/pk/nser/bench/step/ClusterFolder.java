package pk.nser.bench.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How large the folder of a database cluster is that is being written to. */
public final class ClusterFolder {
    private ClusterFolder() {}

    /** Of all files below a folder, some of which may be going. */
    public static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(ClusterFolder::size).sum();
        } catch (UncheckedIOException e) {
            // A folder of temporary files that went while it was walked: the next look sees the rest.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + folder, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + file, e);
        }
    }
}
