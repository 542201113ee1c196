package pk.nser.db.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.dimension.Analysis;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Table;

/** The catalogue that a release was built with, from one of the two databases. */
public final class ReleaseTables {
    private static final String SQL = SqlFile.read(ReleaseTables.class, "release_tables.sql");

    private final DataSource database;

    /** @param database the PUBLIC pool for what everybody may see, the AGG pool for all */
    public ReleaseTables(DataSource database) {
        this.database = database;
    }

    /** What every release has, and what this one has besides. */
    public Catalogue read(String release) {
        try (Connection connection = database.getConnection()) {
            return read(connection, release);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the tables of " + release, e);
        }
    }

    /** The same by a connection. */
    public static Catalogue read(Connection connection, String release) throws SQLException {
        List<Table> more = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, release);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    more.add(table(row));
                }
            }
        }
        return Catalogue.of(Codebook.standard()).with(more);
    }

    private static Table table(ResultSet row) throws SQLException {
        List<AreaLevel> levels = Arrays.stream(
                        (Short[]) row.getArray("area_levels").getArray())
                .map(depth -> AreaLevel.ofDepth(depth))
                .toList();
        Table pair = Pairs.table(Codebook.standard(), row.getString("table_key"), levels);
        return pair.with(analysis(row));
    }

    private static @Nullable Analysis analysis(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        return purpose == null
                ? null
                : new Analysis(
                        new Label(row.getString("name_en"), row.getString("name_ur")), purpose, row.getBoolean("open"));
    }
}
