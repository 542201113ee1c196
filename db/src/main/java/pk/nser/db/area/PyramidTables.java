package pk.nser.db.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/**
 * Kept geometry of tiles, one table per zoom (performance.md 4a): what {@code tiles.pyramid} wrote for an areas
 * version, read back one tile at a time. What the bytes mean is the business of {@code tiles}.
 */
public final class PyramidTables {
    /** The finest zoom that has a table. */
    public static final int MAX_ZOOM = 12;

    /** The stored level of border lines, below the finest {@link AreaLevel}. */
    static final int BORDER_LINES = 7;

    private static final String[] READ = perZoom("pyramid_read.sql");

    private static final String EXISTS = SqlFile.read(PyramidTables.class, "pyramid_exists.sql");

    private final DataSource database;

    /** @param database the PUBLIC pool for public levels, the AGG pool for all, the BUILD pool to write */
    public PyramidTables(DataSource database) {
        this.database = database;
    }

    /** The kept geometry of a tile; empty when nothing is drawn there or the zoom has no table. */
    public Optional<byte[]> areas(String areasVersion, AreaLevel level, int z, int x, int y) {
        return read(areasVersion, level.depth(), z, x, y);
    }

    /** The kept border lines of a tile; empty when none runs there or the zoom has no table. */
    public Optional<byte[]> borderLines(String areasVersion, int z, int x, int y) {
        return read(areasVersion, BORDER_LINES, z, x, y);
    }

    /** True when the tiles and outlines of an areas version are there: all of them, since they are written in one transaction. */
    public boolean hold(String areasVersion) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(EXISTS)) {
            statement.setString(1, areasVersion);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking for the tiles of " + areasVersion, e);
        }
    }

    /**
     * Begins to write the tiles of an areas version anew. Nobody sees anything of it before {@link
     * PyramidWriter#commit()}.
     */
    public PyramidWriter rewrite(String areasVersion) {
        try {
            return PyramidWriter.begin(database.getConnection(), areasVersion);
        } catch (SQLException e) {
            throw new RegistryUnavailable("writing the tiles of " + areasVersion, e);
        }
    }

    private Optional<byte[]> read(String areasVersion, int depth, int z, int x, int y) {
        if (z < 0 || z > MAX_ZOOM) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ[z])) {
            statement.setString(1, areasVersion);
            statement.setInt(2, depth);
            statement.setInt(3, x);
            statement.setInt(4, y);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading a tile of " + areasVersion, e);
        }
    }

    /** A statement for each zoom: a table's name cannot be a bound parameter, and a zoom is a number. */
    static String[] perZoom(String file) {
        String sql = SqlFile.read(PyramidTables.class, file);
        return IntStream.rangeClosed(0, MAX_ZOOM)
                .mapToObj(z -> sql.replace("{z}", Integer.toString(z)))
                .toArray(String[]::new);
    }
}
