package pk.nser.bench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import pk.nser.bench.product.Product;
import pk.nser.db.delivery.snapshot.SnapshotRows;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.geofile.write.RecordFiles;
import pk.nser.db.household.GeoTag;

/** Made rows in a table as a snapshot of an agreement has them, which no agreement has: dropped when closed. */
final class MadeSnapshot implements AutoCloseable {
    /** No agreement gets as far. */
    private static final int AGREEMENT = Integer.MAX_VALUE;

    private static final String TABLE = "rel.snapshot_" + AGREEMENT;
    private static final int PORTION = 1 << 16;

    private final Connection connection;
    private final int rows;

    /** @param connection as superuser to the registry database */
    MadeSnapshot(Connection connection, int rows) throws SQLException {
        this.connection = connection;
        this.rows = rows;
        String columns = MadePoints.SCHEMA.columns().stream()
                .map(column -> column.name() + (column.type() == ColumnType.INTEGER ? " bigint" : " text"))
                .collect(Collectors.joining(", "));
        Product.run(connection, "drop table if exists " + TABLE);
        Product.run(
                connection,
                "create table " + TABLE + " (" + columns
                        + ", longitude double precision not null, latitude double precision not null)");
        fill();
        Product.run(connection, "alter table " + TABLE + " add primary key (id)");
        Product.run(connection, "vacuum analyze " + TABLE);
    }

    private void fill() throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + TABLE + " from stdin");
        MadePoints made = new MadePoints();
        StringBuilder portion = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            portion.append(made.values(row).stream()
                    .map(value -> Objects.toString(value, "\\N"))
                    .collect(Collectors.joining("\t")));
            GeoTag place = made.place();
            portion.append('\t').append(place.longitude()).append('\t').append(place.latitude());
            portion.append('\n');
            if (portion.length() > PORTION || row == rows - 1) {
                byte[] bytes = portion.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                portion.setLength(0);
            }
        }
        copy.endCopy();
    }

    private static String columns() {
        List<String> names =
                MadePoints.SCHEMA.columns().stream().map(Column::name).toList();
        return String.join(", ", names);
    }

    /** Rows and places, in the order of their ids, for a tool that wants a geometry. */
    static String withGeometry() {
        return "select " + columns() + ", gis.ST_SetSRID(gis.ST_MakePoint(longitude, latitude), 4326) as geom from "
                + TABLE + " order by id";
    }

    /** As a delivery is written: by the reader of snapshots, some thousands at a time, into the format's writer. */
    long write(FileFormat format, Path file) throws SQLException, IOException {
        try (RecordWriter writer = RecordFiles.open(format, MadePoints.SCHEMA, TargetSystem.wgs84(), file)) {
            long written = SnapshotRows.<IOException>read(connection, AGREEMENT, MadePoints.SCHEMA, writer::write);
            writer.finish();
            return written;
        }
    }

    /** As PostgreSQL writes it: COPY as CSV, with a header, in the same order. */
    void copy(Path file) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (OutputStream out = Files.newOutputStream(file)) {
            copy.copyOut(
                    "copy (select " + columns() + ", longitude, latitude from " + TABLE
                            + " order by id) to stdout (format csv, header)",
                    out);
        }
    }

    @Override
    public void close() throws SQLException {
        Product.run(connection, "drop table " + TABLE);
    }
}
