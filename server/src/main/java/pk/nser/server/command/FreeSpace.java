package pk.nser.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Looks before a long command begins whether the disk has room for it. */
final class FreeSpace {
    private static final double MIB = 1 << 20;

    private FreeSpace() {}

    /**
     * @param folder on the disk in question
     * @param bytes what the work needs there
     * @param work what it is, for people
     * @throws Failure when there is less
     */
    static void require(Path folder, long bytes, String work) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw new Failure(
                        Failure.REFUSED,
                        String.format(
                                Locale.ROOT,
                                "%s needs about %,.0f MiB on the disk of %s, and %,.0f MiB are free: make room and try again",
                                work,
                                bytes / MIB,
                                folder,
                                free / MIB));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the free space of " + folder + " cannot be read", e);
        }
    }
}
