package pk.nser.db.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/** Reads which releases are served, from the database of public products: the pointer lives there alone. */
public final class Releases {
    private static final String SQL = SqlFile.read(Releases.class, "releases.sql");

    private final DataSource publicDatabase;

    public Releases(DataSource publicDatabase) {
        this.publicDatabase = publicDatabase;
    }

    /** All published releases, the current one first, then the newest first; empty before the first publication. */
    public List<PublishedRelease> published() {
        List<PublishedRelease> releases = new ArrayList<>();
        try (Connection connection = publicDatabase.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                releases.add(row(rows));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the published releases", e);
        }
        return releases;
    }

    /** The release of a row that has the columns of {@code agg.release}. */
    public static PublishedRelease row(ResultSet row) throws SQLException {
        return new PublishedRelease(
                row.getString("id"),
                row.getString("line"),
                row.getString("areas_version"),
                row.getObject("as_of", LocalDate.class),
                row.getString("profile"));
    }
}
