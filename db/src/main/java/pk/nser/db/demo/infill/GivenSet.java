package pk.nser.db.demo.infill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.demo.grow.BorderLine;
import pk.nser.db.dimension.Label;

/**
 * An imported boundary set as it stands in the registry, country to tehsil.
 *
 * @param areas coarse to fine
 * @param notCollected codes of areas by topic that was not collected there
 */
public record GivenSet(
        String id,
        Label title,
        String publisher,
        String licence,
        String attribution,
        Label disclaimer,
        List<GivenArea> areas,
        List<BorderLine> borders,
        Map<String, List<String>> notCollected) {
    private static final int SRID = 4326;

    public GivenSet {
        areas = List.copyOf(areas);
        borders = List.copyOf(borders);
        notCollected = Map.copyOf(notCollected);
    }

    /**
     * Reads a set from the registry.
     *
     * @param loading the pool of the role LOAD
     * @throws IllegalArgumentException when there is no such set
     */
    public static GivenSet read(DataSource loading, String id) {
        try (Connection connection = loading.getConnection()) {
            List<GivenArea> areas = areas(connection, id);
            List<BorderLine> borders = borders(connection, id);
            Map<String, List<String>> missing = notCollected(connection, id);
            try (PreparedStatement statement = statement(connection, "given_set.sql", id);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("there is no boundary set " + id);
                }
                return new GivenSet(
                        id,
                        new Label(row.getString("title_en"), row.getString("title_ur")),
                        row.getString("publisher"),
                        row.getString("licence"),
                        row.getString("attribution"),
                        new Label(row.getString("disclaimer_en"), row.getString("disclaimer_ur")),
                        areas,
                        borders,
                        missing);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("the boundary set " + id + " cannot be read", e);
        }
    }

    private static PreparedStatement statement(Connection connection, String file, String id) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SqlFile.read(GivenSet.class, file));
        statement.setString(1, id);
        return statement;
    }

    private static List<GivenArea> areas(Connection connection, String id) throws SQLException {
        List<GivenArea> areas = new ArrayList<>();
        try (PreparedStatement statement = statement(connection, "given_areas.sql", id);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Geometry shape = geometry(rows.getBytes("shape"));
                @Nullable String parent = rows.getString("parent");
                areas.add(new GivenArea(
                        AreaLevel.ofDepth(rows.getInt("area_level")),
                        rows.getString("code"),
                        parent,
                        rows.getString("name_en"),
                        rows.getString("name_ur"),
                        shape,
                        shape.getArea()));
            }
        }
        return areas;
    }

    private static List<BorderLine> borders(Connection connection, String id) throws SQLException {
        List<BorderLine> borders = new ArrayList<>();
        try (PreparedStatement statement = statement(connection, "given_borders.sql", id);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Geometry lines = geometry(rows.getBytes("shape"));
                for (int i = 0; i < lines.getNumGeometries(); i++) {
                    borders.add(new BorderLine(rows.getString("style_class"), lines.getGeometryN(i)));
                }
            }
        }
        return borders;
    }

    private static Map<String, List<String>> notCollected(Connection connection, String id) throws SQLException {
        Map<String, List<String>> codes = new TreeMap<>();
        try (PreparedStatement statement = statement(connection, "given_not_collected.sql", id);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                codes.computeIfAbsent(rows.getString("topic"), t -> new ArrayList<>())
                        .add(rows.getString("code"));
            }
        }
        return codes;
    }

    private static Geometry geometry(byte[] wkb) throws SQLException {
        try {
            return new WKBReader(new GeometryFactory(new PrecisionModel(), SRID)).read(wkb);
        } catch (ParseException e) {
            throw new SQLException("a shape cannot be read", e);
        }
    }
}
