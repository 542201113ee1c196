package pk.nser.tiles.cache;

import java.util.List;
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

    /** A finished public geometry tile. */
    record PublicGeometryTile(String areasVersion, AreaLevel level, TileCoord tile) implements CacheKey {
        public PublicGeometryTile {
            requirePublic(level);
        }
    }

    /** A finished public figure tile of some dimensions in the order asked for. */
    record PublicFigureTile(String release, AreaLevel level, List<String> dimensions, TileCoord tile)
            implements CacheKey {
        public PublicFigureTile {
            requirePublic(level);
            dimensions = List.copyOf(dimensions);
        }
    }

    private static void requirePublic(AreaLevel level) {
        if (!level.isPublic()) {
            throw new IllegalArgumentException("a finished tile of " + level.code() + " is not kept");
        }
    }
}
