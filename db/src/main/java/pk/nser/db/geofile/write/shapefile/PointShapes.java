package pk.nser.db.geofile.write.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of {@code .shp} and {@code .shx} for points (ESRI Shapefile Technical Description, 1998). */
final class PointShapes {
    static final int HEADER_BYTES = 100;
    static final int RECORD_BYTES = 28;
    static final int INDEX_BYTES = 8;
    private static final int CONTENT_WORDS = 10;
    private static final int POINT = 1;

    private PointShapes() {}

    /**
     * The header of either file.
     *
     * @param bytes of the whole file
     * @param box west, south, east, north; noughts when there is no row
     */
    static byte[] header(long bytes, double[] box) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putInt(0, 9994).putInt(24, (int) (bytes / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, POINT);
        for (int i = 0; i < box.length; i++) {
            header.putDouble(36 + i * Double.BYTES, box[i]);
        }
        return header.array();
    }

    /** A record of {@code .shp}. */
    static void record(long number, double x, double y, ByteBuffer into) {
        into.order(ByteOrder.BIG_ENDIAN).putInt(0, (int) number).putInt(4, CONTENT_WORDS);
        into.order(ByteOrder.LITTLE_ENDIAN).putInt(8, POINT).putDouble(12, x).putDouble(20, y);
    }

    /** A record of {@code .shx}: where that of the row lies, in words of two bytes. */
    static void index(long number, ByteBuffer into) {
        long offset = HEADER_BYTES + (number - 1) * RECORD_BYTES;
        into.order(ByteOrder.BIG_ENDIAN).putInt(0, (int) (offset / 2)).putInt(4, CONTENT_WORDS);
    }
}
