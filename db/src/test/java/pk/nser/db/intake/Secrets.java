package pk.nser.db.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import pk.nser.db.connection.TestDatabases;

/** Looks behind all walls of both databases: every table as text. */
final class Secrets {
    private Secrets() {}

    static List<String> tables(TestDatabases databases, boolean publicDatabase) {
        return texts(
                databases,
                publicDatabase,
                "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')");
    }

    static String rows(TestDatabases databases, boolean publicDatabase, String table) {
        return String.join("\n", texts(databases, publicDatabase, "select t::text from " + table + " t"));
    }

    private static List<String> texts(TestDatabases databases, boolean publicDatabase, String sql) {
        try (Connection connection = databases.superuser(publicDatabase);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
