package pk.nser.db.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every right in both databases stands in a checked-in list ({@code grants-*.txt}; {@code -Dbless} writes it anew, to be
 * read before it is committed); and whatever the list says, no serving role reaches {@code reg} or {@code gis}
 * (access.md 3.3, issue 2 point 3).
 */
class GrantsTest {
    private static final String GRANTS = SqlFile.read(GrantsTest.class, "grants.sql");
    private static final String SERVING_RIGHTS = SqlFile.read(GrantsTest.class, "serving_rights.sql");
    private static final TestDatabases DATABASES = TestDatabases.migrated("grants");

    @BeforeAll
    static void bless() throws SQLException, IOException {
        if (System.getProperty("bless") != null) {
            for (boolean publicDatabase : new boolean[] {false, true}) {
                Files.write(
                        Path.of("src/test/resources/pk/nser/db/connection", list(publicDatabase)),
                        lines(publicDatabase, "select 1", GRANTS));
            }
        }
    }

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static String list(boolean publicDatabase) {
        return publicDatabase ? "grants-nser_public.txt" : "grants-nser.txt";
    }

    /** The lines of a query in a transaction in which {@code first} was done; undone afterwards. */
    private static List<String> lines(boolean publicDatabase, String first, String query) throws SQLException {
        try (Connection connection = DATABASES.superuser(publicDatabase)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(first);
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(rows.getString("line"));
                    }
                }
                return lines;
            } finally {
                connection.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyRightStandsInTheList(boolean publicDatabase) throws SQLException {
        List<String> allowed =
                SqlFile.read(GrantsTest.class, list(publicDatabase)).lines().toList();
        assertThat(lines(publicDatabase, "select 1", GRANTS)).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noServingRoleReachesTheRegistry(boolean publicDatabase) throws SQLException {
        assertThat(lines(publicDatabase, "select 1", SERVING_RIGHTS)).isEmpty();
    }

    /** Each way in, opened for a moment: both tests must see it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant usage on schema reg to nser_agg",
                "grant select on reg.household to nser_app",
                "grant select (code) on reg.area to nser_agg",
                "grant select on reg.member to public",
                "grant usage on sequence reg.area_id to nser_app",
                "grant nser_build to nser_agg",
                "grant pg_read_all_data to nser_app",
                "grant execute on function gis.st_estimatedextent(text, text) to nser_agg",
                "grant execute on all functions in schema gis to public",
                "alter default privileges for role nser_owner in schema reg grant select on tables to nser_agg",
                "alter default privileges for role nser_owner grant execute on functions to public",
                "grant update on agg.figure to nser_agg",
                "alter role nser_agg bypassrls",
                "grant connect on database %s to nser_pub",
                "grant temporary on database %s to nser_app"
            })
    void everyWayInIsSeen(String opened) throws SQLException {
        String sql = opened.formatted(DATABASES.address().database());
        assertThat(lines(false, sql, SERVING_RIGHTS))
                .as("rights after: " + opened)
                .isNotEmpty();
        assertThat(lines(false, sql, GRANTS))
                .as("grants after: " + opened)
                .isNotEqualTo(lines(false, "select 1", GRANTS));
    }

    @Test
    void aFunctionThatRunsAsItsOwnerIsSeen() throws SQLException {
        String sql = "create function app.peek() returns bigint language sql security definer as 'select 1::bigint'";
        assertThat(lines(false, sql, SERVING_RIGHTS)).anyMatch(line -> line.contains("app.peek()"));
    }

    /** Not by the catalogue but by trying, with the password that serving has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUBLIC|select count(*) from reg.household|relation \"reg.household\" does not exist",
                "PUBLIC|insert into agg.published values ('2026-01')|read-only transaction",
                "AGG|select count(*) from reg.household|permission denied for schema reg",
                "AGG|select gis.postgis_version()|permission denied for schema gis",
                "AGG|select secret_sha256 from app.token|permission denied for schema app",
                "AGG|set role nser_build|permission denied to set role",
                "APP|select * from reg.identity|permission denied for schema reg",
                "APP|select * from agg.figure|permission denied for schema agg",
                "APP|delete from app.token|permission denied for table token",
                "APP|create table app.mine (a int)|nser_app defines nothing",
                "APP|create temporary table mine (a int)|nser_app defines nothing"
            })
    void servingIsTurnedAway(Role role, String sql, String refused) throws SQLException {
        try (Connection connection = DATABASES.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(sql)))
                    .hasMessageContaining(refused);
        }
    }

    /** The guard against definitions is for those who serve: snapshots are made, given, renamed and dropped as before. */
    @Test
    void theBuildRoleMakesAndDropsSnapshots() throws SQLException {
        try (Connection connection = DATABASES.pools().of(Role.BUILD).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table rel.snapshot_1 (id text collate \"C\" primary key, cell bigint)");
            statement.execute("create index on rel.snapshot_1 (cell)");
            statement.execute("grant select on rel.snapshot_1 to nser_rel");
            statement.execute("create temporary table mine (a int)");
            try (Connection reader = DATABASES.pools().of(Role.REL).getConnection();
                    Statement reading = reader.createStatement()) {
                reading.execute("select * from rel.snapshot_1");
            }
            statement.execute("alter table rel.snapshot_1 rename to snapshot_2");
            statement.execute("drop table rel.snapshot_2");
        }
    }
}
