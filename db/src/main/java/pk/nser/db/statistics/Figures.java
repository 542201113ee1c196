package pk.nser.db.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.dimension.Table;

/** Reads released figures from one of the two databases. */
public final class Figures {
    private static final String SQL = SqlFile.read(Figures.class, "figures.sql");

    private final DataSource database;

    /** @param database the PUBLIC pool for public levels, the AGG pool for all */
    public Figures(DataSource database) {
        this.database = database;
    }

    /** All rows of a table at an area level; empty when the release has none there. */
    public FigureTable read(String release, Table table, AreaLevel areaLevel) {
        List<Integer> ids = new ArrayList<>();
        List<int[]> cells = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, release);
            statement.setString(2, table.key().toString());
            statement.setInt(3, areaLevel.depth());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                    cells.add(ints((Integer[]) rows.getArray(2).getArray()));
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the figures of " + table.key() + " in " + release, e);
        }
        return new FigureTable(
                release,
                table,
                areaLevel,
                ids.stream().mapToInt(Integer::intValue).toArray(),
                cells.toArray(new int[0][]));
    }

    private static int[] ints(Integer[] boxed) {
        int[] plain = new int[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            plain[i] = boxed[i];
        }
        return plain;
    }
}
