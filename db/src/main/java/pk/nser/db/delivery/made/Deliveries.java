package pk.nser.db.delivery.made;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.geofile.record.FileFormat;

/** Reads which files were made, of one agreement at a time: nothing here can look into another's. */
public final class Deliveries {
    private final DataSource database;

    /** @param database the APP or the BUILD pool */
    public Deliveries(DataSource database) {
        this.database = database;
    }

    /** All of an agreement, the newest first. */
    public List<Delivery> of(int agreement) {
        return read("deliveries.sql", agreement);
    }

    /** One of an agreement; empty when there is none with that number, or it is another agreement's. */
    public Optional<Delivery> find(int agreement, int id) {
        return read("delivery.sql", agreement, id).stream().findFirst();
    }

    private List<Delivery> read(String query, Object... values) {
        List<Delivery> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Deliveries.class, query, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Delivery(
                        row.getInt("delivery_id"),
                        row.getString("file"),
                        row.getString("line"),
                        row.getString("release"),
                        row.getLong("row_count"),
                        row.getLong("byte_count"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        FileFormat.of(row.getString("format")),
                        row.getInt("epsg"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading deliveries", e);
        }
        return found;
    }
}
