package pk.nser.server.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.server.http.Json;

/**
 * A file of a delivery as it lies on the disk now: the rows, or the manifest beside them.
 *
 * @param bytes its length
 * @param key by which the file system knows it from another of the same name; null where it does not
 */
record GivenFile(
        int agreement,
        Delivery delivery,
        boolean manifest,
        Path path,
        long bytes,
        @Nullable Object key) {
    /** True when a delivery has a file of this name. */
    static boolean isNamed(Delivery delivery, String name) {
        return name.equals(delivery.file()) || name.equals(DeliveryFolder.manifest(delivery.file()));
    }

    /** The file, when it can be read and is as long as it was made. */
    static Optional<GivenFile> find(DeliveryFolder folder, int agreement, Delivery delivery, String name) {
        boolean manifest = !name.equals(delivery.file());
        Path path = folder.file(agreement, name);
        return attributes(path)
                .filter(found -> manifest || found.size() == delivery.bytes())
                .map(found -> new GivenFile(agreement, delivery, manifest, path, found.size(), found.fileKey()));
    }

    /** True while this very file lies there. Deleted, it could be read on by who has opened it. */
    boolean isThere() {
        return attributes(path)
                .filter(found -> found.size() == bytes && Objects.equals(found.fileKey(), key))
                .isPresent();
    }

    private static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Files.isReadable(path)
                    ? Optional.of(Files.readAttributes(path, BasicFileAttributes.class))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    String name() {
        return manifest ? DeliveryFolder.manifest(delivery.file()) : delivery.file();
    }

    String mediaType() {
        return manifest ? Json.MEDIA_TYPE : delivery.format().mediaType();
    }

    /** Strong, and made of names alone: what is in a file can not be guessed by it (disclosure.md 2.11.3). */
    String etag() {
        return "\"" + agreement + "-" + delivery.id() + (manifest ? "-manifest" : "") + "\"";
    }

    /** How the audit log calls what is sent of it. */
    String product(long first) {
        return "deliveries/" + delivery.id() + (manifest ? "/manifest" : "") + (first == 0 ? "" : "/from-" + first);
    }
}
