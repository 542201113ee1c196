package pk.nser.db.release.areas;

/**
 * Position of a point along a Hilbert curve through the whole world, so that neighbours in order are neighbours on the
 * ground. The grid has 2^24 cells a side: about two metres.
 */
final class HilbertCurve {
    private static final int ORDER = 24;
    private static final long SIDE = 1L << ORDER;

    private HilbertCurve() {}

    /**
     * Position of a point.
     *
     * @param longitude degrees
     * @param latitude degrees
     */
    static long at(double longitude, double latitude) {
        return position(cell((longitude + 180) / 360), cell((latitude + 90) / 180), SIDE);
    }

    /** Position of a grid cell on the curve through a square of {@code side} (a power of two) cells. */
    static long position(long column, long row, long side) {
        long x = column;
        long y = row;
        long position = 0;
        for (long s = side / 2; s > 0; s /= 2) {
            long right = (x & s) > 0 ? 1 : 0;
            long up = (y & s) > 0 ? 1 : 0;
            position += s * s * ((3 * right) ^ up);
            if (up == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                long swap = x;
                x = y;
                y = swap;
            }
        }
        return position;
    }

    private static long cell(double fraction) {
        return Math.max(0, Math.min(SIDE - 1, (long) (fraction * SIDE)));
    }
}
