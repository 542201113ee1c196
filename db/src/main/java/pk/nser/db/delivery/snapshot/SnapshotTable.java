package pk.nser.db.delivery.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;

/**
 * The statements about one agreement's tables, inside the caller's transaction. Names of tables come from the agreement's
 * number, names of columns from the schema, whose own names come from the codebook.
 */
final class SnapshotTable {
    /** In rows with points, after the columns of the schema. */
    static final List<String> PLACE = List.of("longitude", "latitude", "area_id", "cell");

    private static final String HOUSEHOLD = "household_id";

    private final Connection connection;
    private final int agreement;
    private final RecordSchema schema;

    SnapshotTable(Connection connection, int agreement, RecordSchema schema) {
        this.connection = connection;
        this.agreement = agreement;
        this.schema = schema;
    }

    /** Makes the table beside the one that stands, without rows. */
    void create() throws SQLException {
        String columns = schema.columns().stream()
                .map(column -> ",\n  " + column.name() + " " + type(column.type()))
                .skip(1)
                .collect(Collectors.joining());
        run("create_rows.sql", "{columns}", columns);
        if (schema.points()) {
            run("add_place.sql", "{columns}", "");
        }
    }

    /** Takes the rows. */
    String copy() {
        return statement("copy_rows.sql").replace("{columns}", String.join(", ", names()));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        schema.columns().forEach(column -> names.add(column.name()));
        if (schema.points()) {
            names.addAll(PLACE);
        }
        return names;
    }

    /** True when a table stands and has these columns. */
    boolean fits() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(statement("columns.sql"))) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found.equals(names());
    }

    /** Once all rows are in: their order, and for points the squares. */
    void complete() throws SQLException {
        run("complete_rows.sql", "", "");
        if (schema.points()) {
            run("complete_points.sql", "", "");
        }
    }

    /**
     * Distinct households of the new rows.
     *
     * @param fresh those that were in no snapshot of the agreement before
     */
    record Counted(long households, long fresh) {}

    /** Counts them and notes that they are given. */
    Counted note() throws SQLException {
        String household = schema.columns().stream()
                .map(Column::name)
                .filter(HOUSEHOLD::equals)
                .findFirst()
                .orElseGet(() -> schema.columns().get(0).name());
        run("create_given.sql", "", "");
        String sql = statement("note_given.sql").replace("{household}", household);
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Counted(row.getLong("households"), row.getLong("fresh"));
        }
    }

    /** Puts the new tables in the place of the old ones; readers wait until the transaction ends. */
    void swap() throws SQLException {
        run("swap_rows.sql", "", "");
        if (schema.points()) {
            run("swap_points.sql", "", "");
        }
    }

    /** Drops all tables of an agreement, if there are any. */
    static void drop(Connection connection, int agreement) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SnapshotName.in(SqlFile.read(SnapshotTable.class, "drop_tables.sql"), agreement));
        }
    }

    private void run(String file, String mark, String text) throws SQLException {
        String sql = statement(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute(mark.isEmpty() ? sql : sql.replace(mark, text));
        }
    }

    private String statement(String file) {
        return SnapshotName.in(SqlFile.read(SnapshotTable.class, file), agreement);
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, CODE -> "text";
            case INTEGER -> "bigint";
            case DECIMAL -> "double precision";
            case DATE -> "date";
        };
    }
}
