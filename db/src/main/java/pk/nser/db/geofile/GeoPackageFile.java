package pk.nser.db.geofile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import pk.nser.db.connection.SqlFile;

/**
 * A GeoPackage (OGC 12-128r19), opened read-only and as unchanging, so that it may lie in a folder closed to writing.
 *
 * <p>Coordinates in it are always easting or longitude first, whatever the system says (clause 2.1.3). Feature tables
 * only; tiles and attribute tables are passed over.
 */
final class GeoPackageFile implements GeoFile {
    private static final String LAYERS = SqlFile.read(GeoPackageFile.class, "geopackage_layers.sql");
    private static final int HEADER_BYTES = 8;
    private static final int[] ENVELOPE_DOUBLES = {0, 4, 6, 6, 8};

    private final Path path;
    private final Connection connection;
    private final Map<String, String> geometryColumns = new LinkedHashMap<>();
    private final List<Layer> layers = new ArrayList<>();

    private GeoPackageFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    static GeoPackageFile open(Path path) {
        String address = "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath() + "?mode=ro&immutable=1";
        try {
            GeoPackageFile file = new GeoPackageFile(path, DriverManager.getConnection(address));
            file.list();
            return file;
        } catch (SQLException e) {
            throw new GeoFileFault(path + " is not a readable GeoPackage: " + e.getMessage(), e);
        }
    }

    private void list() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LAYERS)) {
            while (rows.next()) {
                geometryColumns.put(rows.getString("table_name"), rows.getString("column_name"));
                layers.add(new Layer(rows.getString("table_name"), rows.getString("system"), -1));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    @Override
    public void read(Layer layer, Consumer<Feature> visitor) {
        String geometryColumn = geometryColumns.get(layer.name());
        if (geometryColumn == null) {
            throw new IllegalArgumentException(layer.name() + " is no layer of " + path);
        }
        // A table's name cannot be bound; it is quoted, and stands in gpkg_contents.
        String select = "select * from \"" + layer.name().replace("\"", "\"\"") + "\"";
        long row = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                row++;
                visitor.accept(feature(row, rows, geometryColumn));
            }
        } catch (SQLException e) {
            throw new GeoFileFault(
                    path + ", layer " + layer.name() + ", after feature " + row + ": " + e.getMessage(), e);
        }
    }

    private static Feature feature(long row, ResultSet rows, String geometryColumn) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        byte[] shape = null;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnName(i).equalsIgnoreCase(geometryColumn)) {
                shape = rows.getBytes(i);
            } else {
                properties.put(columns.getColumnName(i), rows.getObject(i));
            }
        }
        if (shape == null) {
            return new Feature(row, null, null, properties);
        }
        try {
            return new Feature(row, geometry(shape), null, properties);
        } catch (ParseException | IllegalArgumentException e) {
            return new Feature(row, null, "the geometry cannot be read: " + e.getMessage(), properties);
        }
    }

    /** GeoPackageBinary (clause 2.1.3): magic GP, version, flags, system, envelope, then well-known binary. */
    private static @Nullable Geometry geometry(byte[] blob) throws ParseException {
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("it is not a GeoPackage geometry");
        }
        int flags = blob[3];
        int envelope = (flags >> 1) & 7;
        boolean empty = (flags & 0x10) != 0;
        if (envelope >= ENVELOPE_DOUBLES.length || (flags & 0x20) != 0) {
            throw new ParseException("its header is of an unknown kind");
        }
        int start = HEADER_BYTES + ENVELOPE_DOUBLES[envelope] * Double.BYTES;
        if (empty) {
            return null;
        }
        if (start + 5 > blob.length) {
            throw new ParseException("it is cut short");
        }
        ByteBuffer body = ByteBuffer.wrap(blob, start, blob.length - start).order(ByteOrder.BIG_ENDIAN);
        if (body.get(start) > 1) {
            throw new ParseException("its byte order is unknown");
        }
        return new WKBReader().read(Arrays.copyOfRange(blob, start, blob.length));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new GeoFileFault(path + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
