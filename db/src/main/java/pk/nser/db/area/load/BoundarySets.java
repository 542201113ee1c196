package pk.nser.db.area.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/** Which boundary sets the registry holds. */
public final class BoundarySets {
    private static final String SQL = SqlFile.read(BoundarySets.class, "boundary_sets.sql");

    private final DataSource database;

    /** @param database the LOAD or BUILD pool */
    public BoundarySets(DataSource database) {
        this.database = database;
    }

    /** Ids of the sets that go down to villages, so that households can be placed in them, the newest first. */
    public List<String> withVillages() {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the boundary sets", e);
        }
        return ids;
    }
}
