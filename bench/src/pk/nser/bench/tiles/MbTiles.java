package pk.nser.bench.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import pk.nser.bench.product.Product;

/** Finished, gzipped tiles in an MBTiles file (MBTiles 1.3: rows count northward), read by a prepared statement. */
final class MbTiles implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement read;

    MbTiles(Path file) throws SQLException, IOException {
        Files.deleteIfExists(file);
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Product.run(connection, "pragma journal_mode = off");
        Product.run(connection, "create table tiles (zoom_level int, tile_column int, tile_row int, tile_data blob)");
        Product.run(connection, "create unique index tile_index on tiles (zoom_level, tile_column, tile_row)");
        read = connection.prepareStatement(
                "select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?");
    }

    void put(TileSet.Tile tile, byte[] gzipped) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into tiles values (?, ?, ?, ?)")) {
            place(insert, tile);
            insert.setBytes(4, gzipped);
            insert.executeUpdate();
        }
    }

    byte[] read(TileSet.Tile tile) throws SQLException {
        place(read, tile);
        try (ResultSet row = read.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static void place(PreparedStatement statement, TileSet.Tile tile) throws SQLException {
        statement.setInt(1, tile.z());
        statement.setInt(2, tile.x());
        statement.setInt(3, (1 << tile.z()) - 1 - tile.y());
    }

    @Override
    public void close() throws SQLException {
        read.close();
        connection.close();
    }
}
