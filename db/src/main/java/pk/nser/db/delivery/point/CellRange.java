package pk.nser.db.delivery.point;

import pk.nser.db.household.GeoTag;

/**
 * The cells of one tile: Morton codes of WebMercatorQuad tiles of a finer zoom, which lie one after the other in it. Bit 2i of
 * a code is bit i of the column (x, eastward), bit 2i+1 bit i of the row (y, southward).
 *
 * @param from first code
 * @param until first code behind them
 */
public record CellRange(long from, long until) {
    /** The zoom of the cells of points: about 38 m wide at the equator. */
    public static final int POINT_ZOOM = 20;

    /** So many zooms below a tile are the squares in which its points are counted: 64 by 64 of them. */
    public static final int BIN_ZOOMS = 6;

    private static final int MAX_ZOOM = 30;

    public CellRange {
        if (from < 0 || until <= from) {
            throw new IllegalArgumentException("no cells from " + from + " until " + until);
        }
    }

    /**
     * The cells of a tile.
     *
     * @param x column of the tile, from 0 in the west
     * @param y row of the tile, from 0 in the north
     * @param cellZoom zoom of the cells, not coarser than the tile
     */
    public static CellRange of(int z, int x, int y, int cellZoom) {
        if (z < 0 || cellZoom < z || cellZoom > MAX_ZOOM || x < 0 || x >= 1 << z || y < 0 || y >= 1 << z) {
            throw new IllegalArgumentException("no cells of zoom " + cellZoom + " in tile " + z + "/" + x + "/" + y);
        }
        long tile = GeoTag.morton(x, y);
        int bits = 2 * (cellZoom - z);
        return new CellRange(tile << bits, (tile + 1) << bits);
    }

    /** The column of a cell. */
    public static int column(long code) {
        return gather(code);
    }

    /** The row of a cell. */
    public static int row(long code) {
        return gather(code >>> 1);
    }

    private static int gather(long bits) {
        int number = 0;
        for (int i = 0; i < MAX_ZOOM; i++) {
            number |= (int) ((bits >> (2 * i)) & 1) << i;
        }
        return number;
    }
}
