package pk.nser.db.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;

/**
 * Reads the outlines of the areas of an areas version as they are shown: an area's own polygons, or the union of the
 * small areas that it stands for (disclosure.md 2.6). Longitude and latitude in degrees, EPSG:4326.
 *
 * <p>A level's outlines are a coverage as far as the boundary set is one; shared vertices are kept as they are.
 */
public final class Outlines {
    private static final String OUTLINES = SqlFile.read(Outlines.class, "outlines.sql");
    private static final String OUTLINES_OF = SqlFile.read(Outlines.class, "outlines_of.sql");
    private static final String BORDER_LINES = SqlFile.read(Outlines.class, "border_lines.sql");
    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;

    /**
     * The outline of one area.
     *
     * @param textBytes what the area's code and names take in UTF-8
     * @param shape a Polygon or MultiPolygon
     */
    public record Outline(int areaId, int textBytes, Geometry shape) {}

    /**
     * One border line.
     *
     * @param styleClass how it is drawn, for example {@code international} or {@code line-of-control}
     * @param line a LineString or MultiLineString
     */
    public record BorderLine(String styleClass, Geometry line) {}

    /** @param database the BUILD pool of the registry: the only one that sees outlines and shown areas together */
    public Outlines(DataSource database) {
        this.database = database;
    }

    /** The outlines of all shown areas of a level by ascending id; empty when the areas version has none there. */
    public List<Outline> read(String areasVersion, AreaLevel level) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = streaming(connection, OUTLINES)) {
            statement.setString(1, areasVersion);
            statement.setInt(2, level.depth());
            List<Outline> outlines = read(statement);
            connection.rollback();
            return outlines;
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the outlines of " + areasVersion, e);
        }
    }

    /** The outlines of those shown areas of a level whose ids are given, by ascending id. */
    public List<Outline> read(String areasVersion, AreaLevel level, Collection<Integer> areas) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = streaming(connection, OUTLINES_OF)) {
            statement.setString(1, areasVersion);
            statement.setInt(2, level.depth());
            statement.setArray(3, connection.createArrayOf("int4", areas.toArray()));
            List<Outline> outlines = read(statement);
            connection.rollback();
            return outlines;
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the outlines of " + areasVersion, e);
        }
    }

    private static List<Outline> read(PreparedStatement statement) throws SQLException {
        List<Outline> outlines = new ArrayList<>();
        List<Geometry> parts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            WKBReader reader = new WKBReader();
            int area = 0;
            int textBytes = 0;
            while (rows.next()) {
                int id = rows.getInt("area_id");
                if (!parts.isEmpty() && id != area) {
                    outlines.add(new Outline(area, textBytes, union(parts)));
                    parts.clear();
                }
                area = id;
                textBytes = rows.getInt("text_bytes");
                parts.add(geometry(reader, rows.getBytes("outline")));
            }
            if (!parts.isEmpty()) {
                outlines.add(new Outline(area, textBytes, union(parts)));
            }
        }
        return outlines;
    }

    /** The border lines of the boundary set behind an areas version, by class. */
    public List<BorderLine> borderLines(String areasVersion) {
        return borderLines(database, BORDER_LINES, areasVersion, new WKBReader());
    }

    /** The border lines that a statement gives of an areas version. */
    static List<BorderLine> borderLines(DataSource database, String sql, String areasVersion, WKBReader reader) {
        List<BorderLine> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, areasVersion);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new BorderLine(rows.getString("style_class"), geometry(reader, rows.getBytes("line"))));
                }
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the border lines of " + areasVersion, e);
        }
        return lines;
    }

    /** A statement whose rows arrive in portions, so that a country's outlines never stand in memory twice. */
    private static PreparedStatement streaming(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        return statement;
    }

    static Geometry geometry(WKBReader reader, byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the database gave an outline that is no WKB", e);
        }
    }

    /** Exact when the parts share their vertices; noded when they do not. */
    private static Geometry union(List<Geometry> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Geometry union = CoverageUnion.union(parts.toArray(new Geometry[0]));
        return union.isValid() ? union : OverlayNGRobust.union(parts);
    }
}
