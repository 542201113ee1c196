package pk.nser.bench.tiles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.io.WKBWriter;
import pk.nser.bench.product.Product;
import pk.nser.db.area.Outlines;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Category;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.db.statistics.ShownArea;
import pk.nser.tiles.layer.Attribute;

/**
 * The baseline that a PostGIS tile server is: one prepared {@code ST_AsMVT} over geometry that was simplified for the
 * zoom beforehand, with the attributes in the same table, one table per zoom with a GiST index.
 */
final class PreparedMvt implements AutoCloseable {
    private static final double WORLD_METRES = 40_075_016.68557849;
    /** The tolerance of our pyramid at middle zooms, in units of 1/4096 of a tile. */
    private static final double TOLERANCE = 4;

    private final TileSet set;
    private final Connection connection;
    private final PreparedStatement statement;

    PreparedMvt(Product product, TileSet set) throws SQLException {
        this.set = set;
        this.connection = product.superuser();
        Product.run(connection, "create schema if not exists bench");
        Product.run(connection, "drop table if exists bench.shape");
        Product.run(
                connection,
                "create table bench.shape (area_id int primary key, code text, name text, map text, "
                        + String.join(", ", definitions()) + ", geom gis.geometry)");
        fill(product);
        Product.run(connection, "create index on bench.shape using gist (geom)");
        Product.run(connection, "vacuum analyze bench.shape");
        String columns = "\"" + String.join("\", \"", keys()) + "\"";
        this.statement = connection.prepareStatement("select ST_AsMVT(t, '" + set.level.code()
                + "', 4096, 'geom', 'area_id') from (select area_id, code, name, map, " + columns
                + ", ST_AsMVTGeom(geom, ST_TileEnvelope(?, ?, ?), 4096, 64, true) as geom from bench.shape"
                + " where geom && ST_TileEnvelope(?, ?, ?, margin => 64.0 / 4096)) t where geom is not null");
    }

    byte[] draw(TileSet.Tile tile) throws SQLException {
        for (int i = 0; i < 6; i += 3) {
            statement.setInt(i + 1, tile.z());
            statement.setInt(i + 2, tile.x());
            statement.setInt(i + 3, tile.y());
        }
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        String dimension = set.figures.table().dimension().code();
        for (Category category : set.figures.table().dimension().categories()) {
            keys.add(Attribute.count(dimension, category.code()));
            keys.add(Attribute.share(dimension, category.code()));
            keys.add(Attribute.status(dimension, category.code()));
        }
        return keys;
    }

    private List<String> definitions() {
        String[] types = {"int", "double precision", "text"};
        List<String> definitions = new ArrayList<>();
        for (String key : keys()) {
            definitions.add("\"" + key + "\" " + types[definitions.size() % types.length]);
        }
        return definitions;
    }

    private void fill(Product product) throws SQLException {
        double tolerance = TOLERANCE * WORLD_METRES / (4096.0 * (1 << set.zoom));
        String marks = ", ?".repeat(keys().size());
        try (PreparedStatement insert = connection.prepareStatement("insert into bench.shape values (?, ?, ?, ?" + marks
                + ", ST_SimplifyPreserveTopology(ST_Transform(ST_GeomFromWKB(?, 4326), 3857), " + tolerance + "))")) {
            for (Outline outline : new Outlines(product.pools.of(Role.BUILD)).read(set.areasVersion, set.level)) {
                ShownArea area = set.areas.stream()
                        .filter(a -> a.id() == outline.areaId())
                        .findFirst()
                        .orElseThrow();
                insert.setInt(1, area.id());
                insert.setString(2, area.code());
                insert.setString(3, area.nameEn());
                insert.setString(4, area.notCollected().contains("geotags") ? "not-collected" : null);
                int next = figures(insert, set.figures.row(area.id()));
                insert.setBytes(next, new WKBWriter().write(outline.shape()));
                insert.executeUpdate();
            }
        }
    }

    private int figures(PreparedStatement insert, int row) throws SQLException {
        int next = 5;
        for (int category = 0; category < set.figures.table().categories(); category++) {
            Figure figure =
                    row < 0 ? null : set.figures.figure(row, set.figures.table().cell(0, category));
            Absence absence = figure == null ? Absence.NOT_OFFERED : figure.absence();
            boolean shown = absence == null;
            Share share = shown ? set.figures.share(row, 0, category) : null;
            insert.setObject(next++, figure != null && shown ? figure.count() : null, Types.INTEGER);
            insert.setObject(next++, share != null && share.isGiven() ? share.percent() : null, Types.DOUBLE);
            insert.setString(next++, absence == null ? null : absence.code());
        }
        return next;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        Product.run(connection, "drop schema bench cascade");
        connection.close();
    }
}
