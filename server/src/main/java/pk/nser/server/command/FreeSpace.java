package pk.nser.server.command;

import java.nio.file.Path;
import java.util.Locale;
import pk.nser.db.lookup.refresh.LookupRefresh;

/** Looks before a long command begins whether the disk has room for it. */
public final class FreeSpace {
    private static final double MIB = 1 << 20;

    private FreeSpace() {}

    /**
     * Says so when the CNIC service cannot be filled: a full disk would stop those who are answered, too.
     *
     * @param folder data folder, on whose disk the databases grow
     * @throws Failure when there is less room than it takes
     */
    public static void requireForFilling(Path folder, LookupRefresh lookup) {
        require(folder, lookup.requiredBytes(), "filling the CNIC service ('lookup refresh')");
    }

    /**
     * Says so when it has not.
     *
     * @param folder on the disk in question
     * @param bytes what the work needs there
     * @param work what it is, for people
     * @throws Failure when there is less
     */
    public static void require(Path folder, long bytes, String work) {
        // Asked of the path itself: a FileStore also wants the mount, which a changed root or a container may not show.
        long free = folder.toFile().getUsableSpace();
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
    }
}
