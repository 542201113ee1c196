package pk.nser.db.geofile.write.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files that their owner alone can read. */
public final class PrivateFile {
    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private PrivateFile() {}

    /** Makes a file that is not there yet. */
    public static FileChannel create(Path path) throws IOException {
        return FileChannel.open(
                path, NEW, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** A file without a name, on the disk of {@code beside}: it is gone when closed, and when the process is killed. */
    public static FileChannel unnamed(Path beside) throws IOException {
        Path path = beside.resolveSibling(beside.getFileName() + "." + UUID.randomUUID() + ".scratch");
        FileChannel channel = create(path);
        Files.delete(path);
        return channel;
    }
}
