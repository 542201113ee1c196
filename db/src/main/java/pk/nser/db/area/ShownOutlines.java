package pk.nser.db.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.WKBReader;
import pk.nser.db.area.Outlines.BorderLine;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/**
 * The outlines that pictures and downloads are made of: whole, simplified as a coverage so that neighbours still share
 * their edges, written with the areas version's pyramid. Longitude and latitude in degrees, EPSG:4326. Unlike {@link
 * Outlines} they are what both databases serve.
 */
public final class ShownOutlines {
    private static final String OUTLINES = SqlFile.read(ShownOutlines.class, "shown_outlines.sql");
    private static final String BORDER_LINES = SqlFile.read(ShownOutlines.class, "shown_border_lines.sql");
    private static final String EXIST = SqlFile.read(ShownOutlines.class, "outlines_exist.sql");

    private final DataSource database;

    /**
     * The outline of one area.
     *
     * @param shape a Polygon or MultiPolygon
     */
    public record Outline(int areaId, Geometry shape) {}

    /** @param database the PUBLIC pool for public levels, the AGG pool for all */
    public ShownOutlines(DataSource database) {
        this.database = database;
    }

    /** True when the areas version has outlines at a level; false for one made before outlines were kept. */
    public boolean hold(String areasVersion, AreaLevel level) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(EXIST)) {
            statement.setString(1, areasVersion);
            statement.setInt(2, level.depth());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking for the outlines of " + areasVersion, e);
        }
    }

    /** The outlines of those areas of a level whose ids are given, by ascending id; unknown ids have none. */
    public List<Outline> read(String areasVersion, AreaLevel level, Collection<Integer> areas) {
        List<Outline> outlines = new ArrayList<>(areas.size());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OUTLINES)) {
            statement.setString(1, areasVersion);
            statement.setInt(2, level.depth());
            statement.setArray(3, connection.createArrayOf("int4", areas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                WKBReader reader = reader();
                while (rows.next()) {
                    outlines.add(
                            new Outline(rows.getInt("area_id"), Outlines.geometry(reader, rows.getBytes("shape"))));
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the outlines of " + areasVersion, e);
        }
        return outlines;
    }

    /** The border lines of an areas version, one entry a class. */
    public List<BorderLine> borderLines(String areasVersion) {
        return Outlines.borderLines(database, BORDER_LINES, areasVersion, reader());
    }

    /** Packed coordinates: an object for each of a country's vertices would take four times the memory. */
    private static WKBReader reader() {
        return new WKBReader(new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY));
    }
}
