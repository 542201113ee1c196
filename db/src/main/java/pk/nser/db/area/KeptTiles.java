package pk.nser.db.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;

/** Which tiles of an areas version are kept: what has no row here is drawn nowhere. Lists addresses and sizes, no geometry. */
public final class KeptTiles {
    private static final String[] SQL = PyramidTables.perZoom("kept_tiles.sql");

    private final DataSource database;

    /** @param database the PUBLIC pool for public levels, the AGG pool for all */
    public KeptTiles(DataSource database) {
        this.database = database;
    }

    /**
     * A tile that is kept.
     *
     * @param x column, from 0 in the west
     * @param y row, from 0 in the north
     * @param bytes of its geometry as it is kept
     */
    public record KeptTile(int z, int x, int y, int bytes) {}

    /** The tiles of a level at a zoom, by column and row. */
    public List<KeptTile> areas(String areasVersion, AreaLevel level, int z) {
        return read(areasVersion, level.depth(), z);
    }

    /** The tiles through which a border line runs at a zoom, by column and row. */
    public List<KeptTile> borderLines(String areasVersion, int z) {
        return read(areasVersion, PyramidTables.BORDER_LINES, z);
    }

    private List<KeptTile> read(String areasVersion, int depth, int z) {
        List<KeptTile> tiles = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL[z])) {
            statement.setString(1, areasVersion);
            statement.setInt(2, depth);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tiles.add(new KeptTile(z, rows.getInt(1), rows.getInt(2), rows.getInt(3)));
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("listing the tiles of " + areasVersion, e);
        }
        return tiles;
    }
}
