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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder {@code deliveries} with one folder for each agreement. Whole files stand in it and nothing else: a file comes
 * by being renamed into its place.
 *
 * <p>Who reads: the launcher settles it by the access of the folder itself, and everything made in it follows. Started by
 * root, the folder is {@code nser:nser-web 0750}: the commands (user nser) write, the serving process (user nser-web) reads
 * through the group, in which the two are alone, and nobody else passes. Started by anybody else both are one user, and the
 * folder is 0700. A file is therefore 0640 of that group, or 0600; never readable by all, so that a copy taken with its
 * modes stays closed as well.
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

    /** The name of what goes with a file. */
    public static String manifest(String file) {
        return file + ".json";
    }

    /** Deletes a file of an agreement, if it is there. */
    public void delete(int agreement, String name) throws IOException {
        Files.deleteIfExists(file(agreement, name));
    }

    /** The agreements that have a folder. */
    public List<Integer> agreements() throws IOException {
        return names(folder).stream()
                .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .toList();
    }

    /**
     * Deletes what an agreement has, drafts too, but for some files; and its folder when nothing is left. Nobody may write there
     * meanwhile.
     *
     * @param kept names of files that stay
     * @return how many were deleted
     */
    public int clear(int agreement, Set<String> kept) throws IOException {
        Path own = folder.resolve(String.valueOf(agreement));
        int deleted = 0;
        for (String name : names(own)) {
            if (!kept.contains(name)) {
                deleteAll(own.resolve(name));
                deleted++;
            }
        }
        if (Files.isDirectory(own) && names(own).isEmpty()) {
            Files.delete(own);
        }
        return deleted;
    }

    private static void deleteAll(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (String name : names(path)) {
                deleteAll(path.resolve(name));
            }
        }
        Files.delete(path);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
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
