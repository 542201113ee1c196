package pk.nser.db.delivery.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.connection.Transaction;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.household.GeoTag;

/** Reads the rows of an agreement's snapshot, some thousands at a time. */
public final class SnapshotRows {
    private static final int ROWS_AT_ONCE = 5_000;

    private SnapshotRows() {}

    /**
     * What is done with each row.
     *
     * @param <X> what else it may throw
     */
    public interface Each<X extends Exception> {
        void take(List<@Nullable Object> values, @Nullable GeoTag place) throws SQLException, X;
    }

    /**
     * Reads all rows, by their random id; says how many there are.
     *
     * @param schema that the snapshot was made with
     */
    public static <X extends Exception> long read(
            Connection connection, int agreement, RecordSchema schema, Each<X> each) throws SQLException, X {
        List<String> names =
                new ArrayList<>(schema.columns().stream().map(Column::name).toList());
        if (schema.points()) {
            names.addAll(SnapshotTable.PLACE.subList(0, 2));
        }
        String sql = SnapshotName.in(SqlFile.read(SnapshotRows.class, "read_rows.sql"), agreement)
                .replace("{columns}", String.join(", ", names));
        return Transaction.<Long, X>commit(connection, inside -> {
            long rows = 0;
            try (PreparedStatement statement = inside.prepareStatement(sql)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        each.take(values(row, schema.columns()), place(row, schema));
                        rows++;
                    }
                }
            }
            return rows;
        });
    }

    private static List<@Nullable Object> values(ResultSet row, List<Column> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ColumnType type = columns.get(i).type();
            values.add(type == ColumnType.DATE ? row.getObject(i + 1, LocalDate.class) : row.getObject(i + 1));
        }
        return values;
    }

    private static @Nullable GeoTag place(ResultSet row, RecordSchema schema) throws SQLException {
        int longitude = schema.columns().size() + 1;
        return schema.points() ? new GeoTag(row.getDouble(longitude), row.getDouble(longitude + 1)) : null;
    }
}
