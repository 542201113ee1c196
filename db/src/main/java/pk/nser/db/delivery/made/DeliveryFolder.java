package pk.nser.db.delivery.made;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder {@code deliveries} with one folder for each agreement. Whole files stand in it and nothing else: a file comes
 * by being renamed into its place.
 *
 * <p>Who reads: the launcher settles it by the access of the folder itself, and everything made in it follows. Started by
 * root, the folder is {@code nser:nser-web 0750}: the commands (user nser) write, the serving process (user nser-web) reads
 * through the group, in which the two are alone, and nobody else passes. Started by anybody else both are one user, and the
 * folder is 0700. A file is therefore 0640 of that group, or 0600; never readable by all, so that a copy taken with its
 * modes stays closed as well.
 *
 * <p>Known limit: nothing is deleted here. Files end with the snapshot of their agreement (issue 4).
 */
public final class DeliveryFolder {
    private final Path folder;

    /** @param folder made with access for its owner alone when it is not there */
    public DeliveryFolder(Path folder) {
        this.folder = folder;
    }

    /** Where a file of an agreement lies. */
    public Path file(int agreement, String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,98}")) {
            throw new IllegalArgumentException("not the name of a delivery");
        }
        return folder.resolve(String.valueOf(agreement)).resolve(name);
    }

    /** Where a file of an agreement is written before it is whole: beside its place, on the same disk. */
    public Path draft(int agreement, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path place = file(agreement, name);
        Path own = place.resolveSibling("");
        if (!Files.isDirectory(own)) {
            Files.createDirectory(own);
            share(own, "rwx------", PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE);
        }
        return place.resolveSibling("." + name + ".new");
    }

    /** Brings a draft to its place: on disk first, then whole or not at all. */
    public void publish(Path draft, Path place) throws IOException {
        share(draft, "rw-------", PosixFilePermission.GROUP_READ);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets the group of the folder in when the folder does. */
    private void share(Path path, String owner, PosixFilePermission... group) throws IOException {
        Set<PosixFilePermission> access = PosixFilePermissions.fromString(owner);
        PosixFileAttributeView here = view(folder);
        if (here.readAttributes().permissions().contains(PosixFilePermission.GROUP_READ)) {
            GroupPrincipal reader = here.readAttributes().group();
            if (!view(path).readAttributes().group().equals(reader)) {
                view(path).setGroup(reader);
            }
            access.addAll(Set.of(group));
        }
        Files.setPosixFilePermissions(path, access);
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
