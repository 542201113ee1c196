package pk.nser.tiles.archive;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import pk.nser.tiles.cache.Gzip;

/**
 * The directories of an archive as they are written, each gzipped: a root that together with the header takes at most {@value
 * #MOST_FIRST_BYTES} bytes, so that one request brings both, and leaves where everything would not fit into the root.
 */
final class Directories {
    /** PMTiles 3: header and root lie in the first 16 KiB. */
    static final int MOST_FIRST_BYTES = 16_384;

    /** Entries of a leaf at first: some 10 to 20 kB, one request. */
    private static final int LEAF_ENTRIES = 4_096;

    private final byte[] root;
    private final byte[] leaves;

    private Directories(byte[] root, byte[] leaves) {
        this.root = root;
        this.leaves = leaves;
    }

    byte[] root() {
        return root;
    }

    /** One after the other; nothing when the root says all. */
    byte[] leaves() {
        return leaves;
    }

    /**
     * The directories of some entries.
     *
     * @param entries by ascending number, at least one
     */
    static Directories of(List<DirectoryEntry> entries) {
        byte[] whole = write(entries);
        if (fits(whole)) {
            return new Directories(whole, new byte[0]);
        }
        for (int size = LEAF_ENTRIES; ; size *= 2) {
            Directories split = split(entries, size);
            if (fits(split.root)) {
                return split;
            }
        }
    }

    private static boolean fits(byte[] root) {
        return ArchiveHeader.BYTES + root.length <= MOST_FIRST_BYTES;
    }

    private static Directories split(List<DirectoryEntry> entries, int size) {
        List<DirectoryEntry> root = new ArrayList<>();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (int from = 0; from < entries.size(); from += size) {
            byte[] leaf = write(entries.subList(from, Math.min(from + size, entries.size())));
            root.add(new DirectoryEntry(entries.get(from).tileId(), leaves.size(), leaf.length, 0));
            leaves.writeBytes(leaf);
        }
        return new Directories(write(root), leaves.toByteArray());
    }

    /** One directory: column by column, numbers as differences, an offset as 0 where it follows from the entry before. */
    static byte[] write(List<DirectoryEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(entries.size() * 6 + 8);
        varint(out, entries.size());
        long last = 0;
        for (DirectoryEntry entry : entries) {
            varint(out, entry.tileId() - last);
            last = entry.tileId();
        }
        entries.forEach(entry -> varint(out, entry.runLength()));
        entries.forEach(entry -> varint(out, entry.length()));
        long next = -1;
        for (DirectoryEntry entry : entries) {
            varint(out, entry.offset() == next ? 0 : entry.offset() + 1);
            next = entry.offset() + entry.length();
        }
        return Gzip.KEPT.compress(out.toByteArray());
    }

    /** Seven bits a byte, the lowest first; the high bit: more follow. */
    private static void varint(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
