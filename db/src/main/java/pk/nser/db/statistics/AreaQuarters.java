package pk.nser.db.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/** Reads the quarter (YYYY-Qn) whose state each area's figures show. */
public final class AreaQuarters {
    private static final String SQL = SqlFile.read(AreaQuarters.class, "area_quarters.sql");

    private final DataSource database;

    /** @param database the PUBLIC pool for public levels, the AGG pool for all */
    public AreaQuarters(DataSource database) {
        this.database = database;
    }

    /** The quarters of a release by area id; areas without a noted quarter are not in it. */
    public Map<Integer, String> read(String release) {
        Map<Integer, String> quarters = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, release);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    quarters.put(rows.getInt(1), rows.getString(2).intern());
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the quarters of " + release, e);
        }
        return quarters;
    }
}
