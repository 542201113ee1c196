package pk.nser.db.geofile.write.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.Collectors;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;

/**
 * Statements for one layer. The names of a table and its columns cannot be bound: they are put in from the schema, which
 * takes letters, digits and underscores alone.
 */
final class LayerSql {
    private static final String END = ";;";

    private final Connection connection;
    private final RecordSchema schema;

    LayerSql(Connection connection, RecordSchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Runs the statements of a file. */
    void run(String file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text(file).split(END, -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Runs one statement of a file with its parameters. */
    void run(String file, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(file)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    PreparedStatement prepare(String file) throws SQLException {
        return connection.prepareStatement(text(file));
    }

    private String text(String file) {
        return SqlFile.read(LayerSql.class, file).replace("LAYER", schema.layer());
    }

    void createTable() throws SQLException {
        String columns = schema.columns().stream()
                .map(column -> "\"" + column.name() + "\" " + type(column.type()))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table \"" + schema.layer()
                    + "\" (\"fid\" integer primary key autoincrement not null, \"geom\" point, " + columns + ")");
        }
    }

    /** Parameters: fid, geometry, values. */
    PreparedStatement insert() throws SQLException {
        String places = String.join(", ", Collections.nCopies(schema.columns().size() + 2, "?"));
        return connection.prepareStatement("insert into \"" + schema.layer() + "\" values (" + places + ")");
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, CODE -> "text";
            case INTEGER -> "integer";
            case DECIMAL -> "double";
            case DATE -> "date";
        };
    }
}
