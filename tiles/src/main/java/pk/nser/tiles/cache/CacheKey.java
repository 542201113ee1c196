package pk.nser.tiles.cache;

import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.TableKey;
import pk.nser.tiles.grid.TileCoord;

/** What may be kept: each key names a thing that is the same for everybody. */
public sealed interface CacheKey {
    /** Kept geometry of a tile. */
    record Geometry(String areasVersion, AreaLevel level, TileCoord tile) implements CacheKey {}

    /** Border lines of a tile. */
    record BorderLines(String areasVersion, TileCoord tile) implements CacheKey {}

    /** Names of the areas of a level. */
    record Names(String areasVersion, AreaLevel level) implements CacheKey {}

    /** Figures of a table, as read or as columns. */
    record Figures(String release, TableKey table, AreaLevel level) implements CacheKey {}
}
