package pk.nser.db.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                releases.add(new PublishedRelease(
                        rows.getString("id"),
                        rows.getString("line"),
                        rows.getString("areas_version"),
                        rows.getObject("as_of", java.time.LocalDate.class),
                        rows.getString("profile")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the published releases", e);
        }
        return releases;
    }
}
