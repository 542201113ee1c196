package pk.nser.server.command.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pk.nser.server.command.Failure;

/**
 * The folder that an export becomes: a draft beside its place ({@code .NAME.draft}), renamed into it when everything is
 * written. Killed before that, the place is as it was; the next export clears the draft away.
 */
final class ExportFolder implements AutoCloseable {
    /** The file by which an export is known: only a folder that has it is ever replaced. */
    static final String MARK = "export.json";

    private final Path place;
    private final Path draft;
    private final Path before;
    private final Path lockFile;
    private final FileChannel lock;

    private ExportFolder(Path place, Path draft, Path before, Path lockFile, FileChannel lock) {
        this.place = place;
        this.draft = draft;
        this.before = before;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Begins an empty draft.
     *
     * @param place where the export shall be; an empty folder counts as none
     * @param replace whether an older export there may go
     * @throws Failure when something else is there, or its folder cannot be written to
     */
    static ExportFolder begin(Path place, boolean replace) throws IOException {
        Path parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw new Failure(
                    Failure.REFUSED,
                    "--out " + place + ": the folder that it shall stand in is not there or cannot be written to");
        }
        String name = String.valueOf(place.getFileName());
        Path lockFile = parent.resolve("." + name + ".lock");
        FileChannel lock = lock(lockFile, place);
        try {
            ExportFolder folder = new ExportFolder(
                    place,
                    parent.resolve("." + name + ".draft"),
                    parent.resolve("." + name + ".before"),
                    lockFile,
                    lock);
            folder.restore();
            folder.requireFree(replace);
            delete(folder.draft);
            Files.createDirectory(folder.draft);
            return folder;
        } catch (IOException | RuntimeException e) {
            lock.close();
            Files.deleteIfExists(lockFile);
            throw e;
        }
    }

    private static FileChannel lock(Path file, Path place) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new Failure(Failure.REFUSED, "another export to " + place + " is under way: wait for its end");
        }
        return channel;
    }

    /** Killed between its two renames, an export left the older one aside: it goes back. */
    private void restore() throws IOException {
        if (Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                delete(before);
            } else {
                Files.move(before, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void requireFree(boolean replace) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) || isEmptyFolder()) {
            return;
        }
        boolean older = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) && Files.isRegularFile(place.resolve(MARK));
        if (!older) {
            throw new Failure(
                    Failure.REFUSED,
                    "--out " + place + " is there and is no export (it has no " + MARK + "): name another folder");
        }
        if (!replace) {
            throw new Failure(
                    Failure.REFUSED, "--out " + place + " is an older export: name another folder, or give --replace");
        }
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Where the export is written now. */
    Path draft() {
        return draft;
    }

    /** Where a file of the export is written now; its folders are made. {@code path}: parts with slashes between. */
    Path file(String path) throws IOException {
        Path file = draft.resolve(path).normalize();
        if (!file.startsWith(draft)) {
            throw new IllegalArgumentException("outside of the export: " + path);
        }
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Writes a file of the export. */
    void write(String path, byte[] bytes) throws IOException {
        Files.write(file(path), bytes);
    }

    /** Bytes of every file so far. */
    long[] sizes() throws IOException {
        try (Stream<Path> files = Files.walk(draft)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .toArray();
        }
    }

    /** Puts the draft into its place: at once, but for an instant in which an older export stands aside. */
    void publish() throws IOException {
        boolean older = Files.exists(place.resolve(MARK));
        if (older) {
            Files.move(place, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        delete(before);
    }

    /** Clears the draft away when it was not published. */
    @Override
    public void close() throws IOException {
        delete(draft);
        Files.deleteIfExists(lockFile);
        lock.close();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
