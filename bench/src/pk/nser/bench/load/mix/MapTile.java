package pk.nser.bench.load.mix;

import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * A tile in which areas of a level are drawn.
 *
 * @param share of all geo-tagged households that lie in the tile, 0 to 1
 * @param areas ids of the areas that its kept geometry draws
 */
public record MapTile(AreaLevel level, int z, int x, int y, double share, Set<Integer> areas) {
    public MapTile {
        areas = Set.copyOf(areas);
    }

    /** {@code z/x/y.mvt}. */
    public String file() {
        return z + "/" + x + "/" + y + ".mvt";
    }
}
