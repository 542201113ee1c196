package pk.nser.tiles.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.tiles.cache.Gzip;
import pk.nser.tiles.grid.TileCoord;

/**
 * Writes one archive of gzipped vector tiles (PMTiles 3, clustered). Tiles that are the same bytes are written once. Memory
 * holds one entry a tile and no tile: these wait in a file beside the archive until the directories are known.
 */
public final class PmTilesWriter implements Closeable {
    private record Place(long offset, int length) {}

    private final Path file;
    private final Path waiting;
    private final OutputStream tiles;
    private final MessageDigest digest;
    private final Map<ByteBuffer, Place> places = new HashMap<>();
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private int[] sizes = new int[256];
    private int count;
    private long bytes;
    private int minZoom = TileCoord.MAX_ZOOM;
    private int maxZoom;

    private PmTilesWriter(Path file, Path waiting, OutputStream tiles, MessageDigest digest) {
        this.file = file;
        this.waiting = waiting;
        this.tiles = tiles;
        this.digest = digest;
    }

    /** Begins an archive that will be {@code file}, whose folder is there. */
    public static PmTilesWriter begin(Path file) throws IOException {
        Path waiting = file.resolveSibling(file.getFileName() + ".tiles");
        try {
            return new PmTilesWriter(
                    file,
                    waiting,
                    new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16),
                    MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /**
     * Adds a tile.
     *
     * @param gzip its bytes, gzipped
     * @throws IllegalArgumentException when its number ({@link TileId}) is not above that of the tile before, or it is empty
     */
    public void add(TileCoord tile, byte[] gzip) throws IOException {
        long id = TileId.of(tile);
        @Nullable DirectoryEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (last != null && id < last.end()) {
            throw new IllegalArgumentException(
                    "the tile " + tile + " comes too late: tiles are added by their numbers");
        }
        Place place = place(gzip);
        if (last != null && last.end() == id && last.offset() == place.offset()) {
            entries.set(entries.size() - 1, last.longer());
        } else {
            entries.add(new DirectoryEntry(id, place.offset(), place.length(), 1));
        }
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, count * 2);
        }
        sizes[count++] = gzip.length;
        minZoom = Math.min(minZoom, tile.z());
        maxZoom = Math.max(maxZoom, tile.z());
    }

    private Place place(byte[] gzip) throws IOException {
        ByteBuffer key = ByteBuffer.wrap(digest.digest(gzip));
        Place known = places.get(key);
        if (known != null) {
            return known;
        }
        Place place = new Place(bytes, gzip.length);
        places.put(key, place);
        tiles.write(gzip);
        bytes += gzip.length;
        return place;
    }

    /**
     * Writes the archive; nothing may be added any more.
     *
     * @param metadata JSON with {@code vector_layers}
     * @param bounds west, south, east, north in degrees
     * @return the sizes of its tiles, gzipped, each as often as it is addressed
     * @throws IllegalStateException when it has no tile
     */
    public TileSizes finish(byte[] metadata, List<Double> bounds) throws IOException {
        if (count == 0) {
            throw new IllegalStateException("the archive " + file.getFileName() + " would have no tile");
        }
        tiles.close();
        Directories directories = Directories.of(entries);
        byte[] packed = Gzip.KEPT.compress(metadata);
        ArchiveHeader.Tiles told =
                new ArchiveHeader.Tiles(count, entries.size(), places.size(), minZoom, maxZoom, bytes);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(ArchiveHeader.write(directories, packed.length, told, bounds));
            out.write(directories.root());
            out.write(packed);
            out.write(directories.leaves());
            Files.copy(waiting, out);
        }
        return TileSizes.of(Arrays.copyOf(sizes, count));
    }

    /** Ends the work; without {@link #finish} there is no archive. */
    @Override
    public void close() throws IOException {
        tiles.close();
        Files.deleteIfExists(waiting);
    }
}
