package pk.nser.db.statistics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.dimension.Label;

/** Reads the areas of an areas version from one of the two databases. */
public final class ShownAreas {
    private static final String AREAS = SqlFile.read(ShownAreas.class, "shown_areas.sql");
    private static final String LABEL = SqlFile.read(ShownAreas.class, "boundary_set_label.sql");

    private final DataSource database;

    /** @param database the PUBLIC pool for public levels, the AGG pool for all */
    public ShownAreas(DataSource database) {
        this.database = database;
    }

    /** All areas of a level by ascending id; empty when the areas version or the level is not there. */
    public List<ShownArea> read(String areasVersion, AreaLevel level) {
        List<ShownArea> areas = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(AREAS)) {
            statement.setString(1, areasVersion);
            statement.setInt(2, level.depth());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    areas.add(area(rows));
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the areas of " + areasVersion, e);
        }
        return areas;
    }

    /** What maps of this areas version must say of their boundaries; empty when there is no such version. */
    public Optional<BoundarySetLabel> boundarySet(String areasVersion) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LABEL)) {
            statement.setString(1, areasVersion);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new BoundarySetLabel(
                        row.getString("id"),
                        new Label(row.getString("title_en"), row.getString("title_ur")),
                        row.getString("publisher"),
                        row.getString("licence"),
                        row.getString("attribution"),
                        new Label(row.getString("disclaimer_en"), row.getString("disclaimer_ur")),
                        row.getBoolean("official"),
                        row.getBoolean("synthetic"),
                        row.getString("line")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the boundary set of " + areasVersion, e);
        }
    }

    private static ShownArea area(ResultSet row) throws SQLException {
        int parent = row.getInt("parent_id");
        boolean top = row.wasNull();
        return new ShownArea(
                row.getInt("area_id"),
                row.getString("code"),
                AreaLevel.ofDepth(row.getInt("area_level")),
                top ? null : parent,
                row.getString("name_en"),
                row.getString("name_ur"),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getDouble("west"),
                row.getDouble("south"),
                row.getDouble("east"),
                row.getDouble("north"),
                List.of(texts(row.getArray("merged"))),
                Set.of(texts(row.getArray("not_collected"))),
                Set.of(texts(row.getArray("partly_not_collected"))));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
