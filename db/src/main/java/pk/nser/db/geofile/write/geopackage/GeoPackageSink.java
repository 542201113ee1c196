package pk.nser.db.geofile.write.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.geofile.write.scratch.HilbertOrder;
import pk.nser.db.geofile.write.scratch.PrivateFile;
import pk.nser.db.geofile.write.scratch.RowBytes;

/**
 * Writes a GeoPackage with one feature table. Rows go through a scratch file into the order of their places, so that table
 * and index are both written from front to back. What marks it as a GeoPackage is written last.
 */
public final class GeoPackageSink implements RowSink {
    private static final int HEADER_AND_POINT = 8 + 5 + 16;

    private final RecordSchema schema;
    private final TargetSystem system;
    private final Path path;
    private final RowBytes values;
    private final HilbertOrder rows;

    private final ByteBuffer shape = ByteBuffer.allocate(HEADER_AND_POINT).order(ByteOrder.LITTLE_ENDIAN);
    private final double[] box = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    public GeoPackageSink(RecordSchema schema, TargetSystem system, Path path) throws IOException {
        this.schema = schema;
        this.system = system;
        this.path = path;
        values = new RowBytes(schema);
        PrivateFile.create(path).close();
        rows = new HilbertOrder(path);
    }

    @Override
    public void write(List<? extends @Nullable Object> row, @Nullable Place place) throws IOException {
        Place at = Objects.requireNonNull(place, "place");
        box[0] = Math.min(box[0], at.x());
        box[1] = Math.min(box[1], at.y());
        box[2] = Math.max(box[2], at.x());
        box[3] = Math.max(box[3], at.y());
        rows.add(at, values.encode(row));
    }

    @Override
    public void finish() throws IOException {
        String address = "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath();
        try (Connection connection = DriverManager.getConnection(address)) {
            LayerSql sql = new LayerSql(connection, schema);
            sql.run("begin.sql");
            describe(sql);
            sql.createTable();
            sql.run("index.sql");
            fill(sql);
            sql.run("triggers.sql");
            sql.run("end.sql");
        } catch (SQLException e) {
            throw new IOException("the GeoPackage cannot be written: " + e.getMessage(), e);
        }
        try (FileChannel written = FileChannel.open(path, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private void describe(LayerSql sql) throws SQLException {
        TargetSystem wgs84 = TargetSystem.wgs84();
        sql.run("insert_system.sql", wgs84.title(), wgs84.code(), wgs84.code(), wgs84.wellKnownText());
        if (!system.isWgs84()) {
            sql.run("insert_system.sql", system.title(), system.code(), system.code(), system.wellKnownText());
        }
        @Nullable Object[] edges = new Object[4];
        for (int i = 0; i < edges.length && rows.size() > 0; i++) {
            edges[i] = box[i];
        }
        String layer = schema.layer();
        sql.run("insert_contents.sql", layer, layer, edges[0], edges[1], edges[2], edges[3], system.code());
        sql.run("insert_geometry_column.sql", layer, system.code());
        sql.run("insert_rtree_extension.sql", layer);
    }

    private void fill(LayerSql sql) throws SQLException, IOException {
        long[] fid = {0};
        try (PreparedStatement insert = sql.insert();
                RtreeNodes index = new RtreeNodes(sql)) {
            rows.forEach(row -> {
                try {
                    insert(insert, ++fid[0], row);
                    index.add(fid[0], row.x(), row.y());
                } catch (SQLException e) {
                    throw new IOException("the GeoPackage cannot be written: " + e.getMessage(), e);
                }
            });
            index.finish();
        }
    }

    private void insert(PreparedStatement insert, long fid, HilbertOrder.Row row) throws SQLException {
        insert.setLong(1, fid);
        insert.setBytes(2, shape(row.x(), row.y()));
        List<@Nullable Object> all = values.decode(row.bytes());
        for (int i = 0; i < all.size(); i++) {
            Object value = all.get(i);
            if (value == null) {
                insert.setObject(i + 3, null);
            } else if (value instanceof Long number) {
                insert.setLong(i + 3, number);
            } else if (value instanceof Double number) {
                insert.setDouble(i + 3, number);
            } else {
                insert.setString(i + 3, value.toString());
            }
        }
        insert.executeUpdate();
    }

    /** GeoPackageBinary (clause 2.1.3): magic, version, flags (no box, lowest byte first), system, well-known binary. */
    private byte[] shape(double x, double y) {
        shape.clear();
        shape.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(system.code());
        shape.put((byte) 1).putInt(1).putDouble(x).putDouble(y);
        return shape.array();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
