package pk.nser.bench.tiles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import pk.nser.bench.product.Product;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.dimension.Unit;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.tiles.encode.AreaNames;
import pk.nser.tiles.encode.FigureColumns;
import pk.nser.tiles.encode.GeometryTile;
import pk.nser.tiles.encode.TileEncoder;

/** The tiles of one area level at one zoom with the figures of one dimension: what all sides of TilesBench draw. */
public final class TileSet {
    static final String DIMENSION = "toilet_type";
    private static final int MOST_TILES = 400;

    /** One tile: zoom, column, row, and its kept geometry. */
    public record Tile(int z, int x, int y, GeometryTile geometry) {}

    public final AreaLevel level;
    public final int zoom;
    final String areasVersion;
    final FigureTable figures;
    final List<ShownArea> areas;
    public final List<Tile> tiles;
    private final AreaNames names;
    private final List<FigureColumns> columns;

    public TileSet(Product product, AreaLevel level, int zoom) throws SQLException {
        this(product, level, zoom, MOST_TILES);
    }

    /** @param most tiles, chosen by a hash of their place when there are more */
    TileSet(Product product, AreaLevel level, int zoom, int most) throws SQLException {
        PublishedRelease release = product.release();
        this.level = level;
        this.zoom = zoom;
        this.areasVersion = release.areasVersion();
        Table table = Catalogue.of(Codebook.standard())
                .table(TableKey.oneWay(Unit.HOUSEHOLD, DIMENSION))
                .orElseThrow();
        this.figures = new Figures(product.pools.of(Role.AGG)).read(release.id(), table, level);
        this.areas = new ShownAreas(product.pools.of(Role.AGG)).read(areasVersion, level);
        this.names = AreaNames.of(areas);
        this.columns = List.of(FigureColumns.of(figures));
        this.tiles = tiles(product, most);
    }

    /** For people: area level and zoom. */
    public String title() {
        return level.code() + " z" + zoom;
    }

    /** One tile as the server makes it, not compressed. */
    public byte[] draw(Tile tile) {
        return TileEncoder.figures(level, tile.geometry(), names, columns, TileEncoder.ALL)
                .orElseThrow();
    }

    private List<Tile> tiles(Product product, int most) throws SQLException {
        List<Tile> found = new ArrayList<>();
        try (Connection connection = product.superuser();
                PreparedStatement statement = connection.prepareStatement("select x, y, parts from agg.pyramid_z" + zoom
                        + " where areas_version = ? and area_level = ? order by md5(x || '/' || y) limit "
                        + most)) {
            statement.setString(1, areasVersion);
            statement.setInt(2, level.depth());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Tile(zoom, rows.getInt(1), rows.getInt(2), GeometryTile.read(rows.getBytes(3))));
                }
            }
        }
        return found;
    }
}
