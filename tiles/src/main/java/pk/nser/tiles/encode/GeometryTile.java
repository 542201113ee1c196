package pk.nser.tiles.encode;

import java.util.Arrays;

/**
 * The kept geometry of the areas of one tile, indexed. Immutable; knows no scope and no values, so it may be cached for
 * everybody.
 */
public final class GeometryTile {
    /** A tile in which nothing is drawn. */
    public static final GeometryTile EMPTY = new GeometryTile(new byte[0], new int[0], new int[0], new int[0]);

    private static final int OBJECT_BYTES = 112;
    private static final int INDEX_BYTES = 12;

    final byte[] bytes;
    final int[] ids;
    final int[] offsets;
    final int[] lengths;

    private GeometryTile(byte[] bytes, int[] ids, int[] offsets, int[] lengths) {
        this.bytes = bytes;
        this.ids = ids;
        this.offsets = offsets;
        this.lengths = lengths;
    }

    /**
     * Reads what {@link PartsWriter#area} wrote.
     *
     * @param parts not copied; must not be changed any more
     * @throws IllegalArgumentException when the bytes have another format or are damaged
     */
    public static GeometryTile read(byte[] parts) {
        PartsReader reader = new PartsReader(parts);
        int[] ids = new int[16];
        int[] offsets = new int[16];
        int[] lengths = new int[16];
        int n = 0;
        while (reader.hasMore()) {
            if (n == ids.length) {
                ids = Arrays.copyOf(ids, n * 2);
                offsets = Arrays.copyOf(offsets, n * 2);
                lengths = Arrays.copyOf(lengths, n * 2);
            }
            ids[n] = reader.varint();
            lengths[n] = reader.varint();
            offsets[n] = reader.position();
            reader.skip(lengths[n]);
            n++;
        }
        return new GeometryTile(parts, Arrays.copyOf(ids, n), Arrays.copyOf(offsets, n), Arrays.copyOf(lengths, n));
    }

    /** Number of areas drawn in this tile. */
    public int areas() {
        return ids.length;
    }

    /** Bytes held, about. */
    public int weight() {
        return OBJECT_BYTES + bytes.length + INDEX_BYTES * ids.length;
    }
}
