package pk.nser.db.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import pk.nser.db.connection.TestDatabases;

/** Puts a boundary set and an areas version into a pair of test databases, area by area. */
public final class AreasFixture implements AutoCloseable {
    public static final String SET = "wiggly";
    public static final String VERSION = "wiggly-main";

    private final Connection connection;

    public AreasFixture(TestDatabases databases) throws SQLException {
        connection = databases.superuser(false);
        run(
                "insert into reg.boundary_set (id, title_en, title_ur, publisher, licence, attribution, disclaimer_en,"
                        + " disclaimer_ur, official, synthetic, report)"
                        + " values (?, 'Wiggly', 'لہریا', 'p', 'l', 'a', 'd', 'د', false, true, '{}')",
                SET);
        run(
                "insert into agg.boundary_set (id, title_en, title_ur, publisher, licence, attribution, disclaimer_en,"
                        + " disclaimer_ur, official, synthetic)"
                        + " values (?, 'Wiggly', 'لہریا', 'p', 'l', 'a', 'd', 'د', false, true)",
                SET);
        run("insert into agg.areas_version (id, boundary_set, line) values (?, ?, 'main')", VERSION, SET);
    }

    /** An area as it was imported; {@code parent} is null for the country. */
    public void imported(int id, AreaLevel level, String code, @Nullable Integer parent, Geometry outline)
            throws SQLException {
        run(
                "insert into reg.area (area_id, boundary_set, area_level, code, parent_id, name_en, name_ur, longitude,"
                        + " latitude, geom) values (?, ?, ?, ?, ?, ?, ?, 0, 0, gis.st_multi(gis.st_geomfromwkb(?, 4326)))",
                id,
                SET,
                level.depth(),
                code,
                parent,
                "Area " + code,
                "علاقہ",
                new WKBWriter().write(outline));
    }

    /** An area as it is shown; {@code merged} are the codes it stands for, none for itself. */
    public void shown(int id, AreaLevel level, String code, List<String> merged) throws SQLException {
        run(
                "insert into agg.area (areas_version, area_id, area_level, code, name_en, name_ur, longitude, latitude,"
                        + " west, south, east, north, merged) values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, ?)",
                VERSION,
                id,
                level.depth(),
                code,
                "Area " + code,
                "علاقہ",
                connection.createArrayOf("text", merged.toArray()));
    }

    /** A border line. */
    public void borderLine(int no, String styleClass, Geometry line) throws SQLException {
        run(
                "insert into reg.border_line values (?, ?, ?, gis.st_multi(gis.st_geomfromwkb(?, 4326)))",
                SET,
                no,
                styleClass,
                new WKBWriter().write(line));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
