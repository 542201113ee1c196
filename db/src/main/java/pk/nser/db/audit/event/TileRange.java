package pk.nser.db.audit.event;

/**
 * The tiles of one zoom that were asked for: the smallest box of columns and rows around them, and their number.
 *
 * @param zoom 0 to 30
 * @param minColumn first column
 * @param maxColumn last column
 * @param minRow first row, from the north
 * @param maxRow last row
 * @param tiles how many answers, repeated ones too
 */
public record TileRange(int zoom, int minColumn, int maxColumn, int minRow, int maxRow, long tiles) {
    private static final int FINEST = 30;

    public TileRange {
        if (zoom < 0
                || zoom > FINEST
                || minColumn < 0
                || minColumn > maxColumn
                || maxColumn >= 1L << zoom
                || minRow < 0
                || minRow > maxRow
                || maxRow >= 1L << zoom
                || tiles < 1
                || tiles > Amount.MOST) {
            throw new IllegalArgumentException("audit event: these are no tiles");
        }
    }

    /** One tile. */
    public static TileRange of(int zoom, int column, int row) {
        return new TileRange(zoom, column, column, row, row, 1);
    }

    /** Both together, of one zoom. */
    public TileRange with(TileRange other) {
        return new TileRange(
                zoom,
                Math.min(minColumn, other.minColumn),
                Math.max(maxColumn, other.maxColumn),
                Math.min(minRow, other.minRow),
                Math.max(maxRow, other.maxRow),
                tiles + other.tiles);
    }
}
