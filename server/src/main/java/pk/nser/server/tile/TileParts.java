package pk.nser.server.tile;

import java.util.List;
import java.util.function.IntPredicate;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.dimension.Table;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.http.Content;
import pk.nser.server.listen.Traffic;
import pk.nser.server.released.Products;
import pk.nser.tiles.cache.CacheKey;
import pk.nser.tiles.cache.WeightedCache;
import pk.nser.tiles.encode.AreaNames;
import pk.nser.tiles.encode.BorderLines;
import pk.nser.tiles.encode.FigureColumns;
import pk.nser.tiles.encode.GeometryTile;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;
import pk.nser.tiles.layer.LevelZooms;

/**
 * Draws tiles of one tree from kept geometry, names and figures. What is kept knows no scope; the areas that the asker
 * may not see are left out while the bytes are written. Thread-safe.
 */
public final class TileParts {
    private static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private final PyramidTables tables;
    private final Products products;
    private final WeightedCache<CacheKey.Geometry, GeometryTile> geometry;
    private final WeightedCache<CacheKey.BorderLines, BorderLines> lines;
    private final WeightedCache<CacheKey.Names, AreaNames> names;
    private final WeightedCache<CacheKey.Figures, FigureColumns> columns;

    /** @param maxBytes most memory for all that is kept */
    public TileParts(PyramidTables tables, Products products, long maxBytes) {
        this.tables = tables;
        this.products = products;
        // names of 55,000 villages take 19 MB, the columns of one of their tables 5 MB
        this.geometry = new WeightedCache<>(maxBytes * 5 / 16, GeometryTile::weight);
        this.lines = new WeightedCache<>(maxBytes / 16, BorderLines::weight);
        this.names = new WeightedCache<>(maxBytes * 3 / 8, AreaNames::weight);
        this.columns = new WeightedCache<>(maxBytes / 4, FigureColumns::weight);
    }

    /** Has the operator told how often parts were in memory; {@code tree} is public or private. */
    public void tell(Traffic traffic, String tree) {
        traffic.watchCache(tree + "-geometry", geometry::hits, geometry::misses);
        traffic.watchCache(tree + "-columns", columns::hits, columns::misses);
    }

    /** Shapes with code and names, and the border lines. */
    Content shapes(String areasVersion, AreaLevel level, TileCoord tile, IntPredicate allowed) {
        if (!LevelZooms.of(level).contains(tile.z())) {
            return Content.EMPTY;
        }
        return TileEncoder.geometry(
                        level,
                        geometry(areasVersion, level, tile),
                        lines(areasVersion, tile),
                        names(areasVersion, level),
                        allowed)
                .map(bytes -> Content.of(MEDIA_TYPE, bytes))
                .orElse(Content.EMPTY);
    }

    /** Shapes with the figures of some one-way tables. */
    Content figures(
            PublishedRelease release, AreaLevel level, List<Table> tables, TileCoord tile, IntPredicate allowed) {
        GeometryTile shapes = LevelZooms.of(level).contains(tile.z())
                ? geometry(release.areasVersion(), level, tile)
                : GeometryTile.EMPTY;
        if (shapes.areas() == 0) {
            return Content.EMPTY;
        }
        List<FigureColumns> figures = tables.stream()
                .map(table -> columns(release.id(), table, level))
                .toList();
        return TileEncoder.figures(level, shapes, names(release.areasVersion(), level), figures, allowed)
                .map(bytes -> Content.of(MEDIA_TYPE, bytes))
                .orElse(Content.EMPTY);
    }

    /**
     * Reads what every first tile of an area level would wait for, names and figure columns, and draws the tile in the middle
     * of the country: shapes, and figures of each table. Fails as tiles do while the database is away.
     *
     * @param tables one-way tables of counts
     */
    public void prepare(PublishedRelease release, AreaLevel level, List<Table> tables) {
        List<Double> bounds = products.bounds(release.areasVersion());
        TileCoord tile = WebMercatorQuad.tile(
                (bounds.get(0) + bounds.get(2)) / 2,
                (bounds.get(1) + bounds.get(3)) / 2,
                LevelZooms.of(level).minZoom());
        shapes(release.areasVersion(), level, tile, id -> true);
        tables.forEach(table -> figures(release, level, List.of(table), tile, id -> true));
    }

    private GeometryTile geometry(String areasVersion, AreaLevel level, TileCoord tile) {
        return geometry.get(
                new CacheKey.Geometry(areasVersion, level, tile),
                key -> tables.areas(areasVersion, level, tile.z(), tile.x(), tile.y())
                        .map(GeometryTile::read)
                        .orElse(GeometryTile.EMPTY));
    }

    private BorderLines lines(String areasVersion, TileCoord tile) {
        return lines.get(
                new CacheKey.BorderLines(areasVersion, tile),
                key -> tables.borderLines(areasVersion, tile.z(), tile.x(), tile.y())
                        .map(BorderLines::read)
                        .orElse(BorderLines.NONE));
    }

    private AreaNames names(String areasVersion, AreaLevel level) {
        return names.get(
                new CacheKey.Names(areasVersion, level), key -> AreaNames.of(products.areas(areasVersion, level)));
    }

    private FigureColumns columns(String release, Table table, AreaLevel level) {
        return columns.get(
                new CacheKey.Figures(release, table.key(), level),
                key -> FigureColumns.of(products.figures(release, table, level)));
    }
}
