package pk.nser.tiles.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first {@value #BYTES} bytes of an archive (PMTiles 3, "Header"). */
final class ArchiveHeader {
    static final int BYTES = 127;

    private static final byte VERSION = 3;
    private static final byte GZIP = 2;
    private static final byte MVT = 1;
    private static final double DEGREE = 1e7;

    private ArchiveHeader() {}

    /** What of the tiles the header tells. {@code addressed}: tiles; {@code contents}: different bytes among them. */
    record Tiles(long addressed, int entries, int contents, int minZoom, int maxZoom, long bytes) {}

    /**
     * The header of an archive whose parts follow each other: header, root, metadata, leaves, tiles.
     *
     * @param metadataBytes as they are written
     * @param bounds west, south, east, north in degrees
     */
    static byte[] write(Directories directories, int metadataBytes, Tiles tiles, List<Double> bounds) {
        ByteBuffer out = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put(VERSION);
        long at = section(out, BYTES, directories.root().length);
        at = section(out, at, metadataBytes);
        at = section(out, at, directories.leaves().length);
        section(out, at, tiles.bytes());
        out.putLong(tiles.addressed()).putLong(tiles.entries()).putLong(tiles.contents());
        out.put((byte) 1).put(GZIP).put(GZIP).put(MVT);
        out.put((byte) tiles.minZoom()).put((byte) tiles.maxZoom());
        bounds.forEach(degrees -> out.putInt(units(degrees)));
        out.put((byte) tiles.minZoom());
        out.putInt(units((bounds.get(0) + bounds.get(2)) / 2)).putInt(units((bounds.get(1) + bounds.get(3)) / 2));
        return out.array();
    }

    private static long section(ByteBuffer out, long at, long length) {
        out.putLong(at).putLong(length);
        return at + length;
    }

    private static int units(double degrees) {
        return (int) Math.round(degrees * DEGREE);
    }
}
