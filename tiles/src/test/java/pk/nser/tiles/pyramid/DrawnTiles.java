package pk.nser.tiles.pyramid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.db.statistics.ShownArea;
import pk.nser.tiles.encode.AreaNames;
import pk.nser.tiles.encode.GeometryTile;
import pk.nser.tiles.grid.TileCoord;

/** Draws levels in memory, for tests of whatever comes after the drawing. */
public final class DrawnTiles {
    private DrawnTiles() {}

    /** All tiles of a level at a zoom, simplified with a tolerance in units of that zoom. */
    public static Map<TileCoord, GeometryTile> of(List<Outline> outlines, int zoom, double tolerance) {
        LevelCoverage coverage = LevelCoverage.of(outlines, zoom);
        if (tolerance > 0) {
            coverage = coverage.simplified(tolerance, zoom);
        }
        Map<TileCoord, GeometryTile> tiles = new LinkedHashMap<>();
        ZoomTiles.draw(
                        coverage,
                        zoom,
                        outlines.stream().mapToInt(Outline::textBytes).toArray())
                .forEach((tile, parts) -> tiles.put(tile, GeometryTile.read(parts)));
        return tiles;
    }

    /** Names for the areas with ids from 1. */
    public static AreaNames names(int areas, AreaLevel level) {
        return AreaNames.of(java.util.stream.IntStream.rangeClosed(1, areas)
                .mapToObj(id -> area(id, level, Set.of()))
                .toList());
    }

    public static ShownArea area(int id, AreaLevel level, Set<String> notCollected) {
        return new ShownArea(
                id,
                "A" + id,
                level,
                null,
                "Area " + id,
                "علاقہ " + id,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                notCollected,
                Set.of());
    }
}
