package pk.nser.db.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void bringsBothDatabasesUpAndIsHarmlessTwice() throws SQLException {
        try (TestDatabases databases = TestDatabases.migrated("migrations")) {
            new Bootstrap(databases.address()).run();
            Migrations.run(databases.address());
            assertThat(tables(databases, false))
                    .contains("reg.household", "agg.figure", "app.token", "agg.pyramid_z12");
            assertThat(tables(databases, true))
                    .contains("agg.figure", "agg.current_release")
                    .noneMatch(t -> t.startsWith("reg."));
        }
    }

    private static java.util.List<String> tables(TestDatabases databases, boolean publicDatabase) throws SQLException {
        try (Connection connection = databases.superuser(publicDatabase);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in ('reg', 'agg', 'app')")) {
            java.util.List<String> tables = new java.util.ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
