package pk.nser.tiles.layer;

import pk.nser.db.area.AreaLevel;

/**
 * At which zooms an area level has tiles. Between them a client draws the tiles as they are; beyond the finest zoom it
 * enlarges them, and before the coarsest it draws nothing.
 *
 * <p>Chosen so that a tile of Pakistan's 160 districts, 577 tehsils, about 6,500 union councils and 55,000 villages
 * stays below {@code TileEncoder.MAX_BYTES} with names and one dimension (of the grown country's villages 4,000 would
 * lie in one tile of zoom 8), and that an area at the finest zoom is bigger than a tile's buffer.
 *
 * @param minZoom coarsest zoom with tiles
 * @param maxZoom finest zoom with tiles
 */
public record LevelZooms(int minZoom, int maxZoom) {
    /** Zooms of the border lines: wherever a level has tiles that everybody may see. */
    public static final LevelZooms BORDER_LINES = new LevelZooms(0, 12);

    public LevelZooms {
        if (minZoom < 0 || maxZoom < minZoom) {
            throw new IllegalArgumentException("no zooms from " + minZoom + " to " + maxZoom);
        }
    }

    /** The zooms of an area level. */
    public static LevelZooms of(AreaLevel level) {
        return switch (level) {
            case COUNTRY, PROVINCE, DIVISION, DISTRICT -> new LevelZooms(0, 10);
            case TEHSIL -> new LevelZooms(4, 11);
            case UNION_COUNCIL -> new LevelZooms(6, 12);
            case VILLAGE -> new LevelZooms(9, 12);
        };
    }

    /** True when there are tiles of this zoom. */
    public boolean contains(int z) {
        return z >= minZoom && z <= maxZoom;
    }
}
