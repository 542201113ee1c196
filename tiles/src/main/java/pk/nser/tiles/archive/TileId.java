package pk.nser.tiles.archive;

import pk.nser.tiles.grid.TileCoord;

/**
 * The number of a tile in an archive: its place on a Hilbert curve through all tiles of its zoom, after all tiles of the
 * zooms before (PMTiles 3, "Entries"). Neighbours on the ground mostly have neighbouring numbers.
 */
public final class TileId {
    private TileId() {}

    /** The number of a tile, from 0 for the one of zoom 0. */
    public static long of(TileCoord tile) {
        int side = 1 << tile.z();
        int x = tile.x();
        int y = tile.y();
        long place = 0;
        for (int half = side >> 1; half > 0; half >>= 1) {
            boolean east = (x & half) != 0;
            boolean south = (y & half) != 0;
            int quarter = south ? (east ? 2 : 1) : (east ? 3 : 0);
            place += (long) half * half * quarter;
            if (!south) {
                int turned = east ? side - 1 - y : y;
                y = east ? side - 1 - x : x;
                x = turned;
            }
        }
        return before(tile.z()) + place;
    }

    /** How many tiles there are at the zooms before one: 1 + 4 + 16 + ... */
    private static long before(int zoom) {
        return ((1L << (2 * zoom)) - 1) / 3;
    }
}
