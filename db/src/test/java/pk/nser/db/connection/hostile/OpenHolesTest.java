package pk.nser.db.connection.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Bootstrap;
import pk.nser.db.connection.Role;

/** The suite must be able to fail: each hole is opened for a moment, and the statements find it. */
class OpenHolesTest {
    @TempDir
    static Path keys;

    private static PlantedRegistry registry;

    @BeforeAll
    static void plant() throws IOException, SQLException {
        registry = PlantedRegistry.create("holes", keys);
    }

    @AfterAll
    static void drop() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGG|grant usage on schema reg to nser_agg; grant select (area_id) on reg.household to nser_agg|"
                        + "revoke all on schema reg from nser_agg; revoke all (area_id) on reg.household from nser_agg|"
                        + "select count(*) from reg.household",
                "SCORE|grant select on score.score_0 to nser_api|revoke all on score.score_0 from nser_api|"
                        + "explain select * from score.score_0",
                "PUBLIC|grant select on pg_class to public|revoke select on pg_class from public|"
                        + "select max(reltuples) from pg_class",
                "CNIC|grant execute on function pg_stat_get_live_tuples(oid) to public|"
                        + "revoke execute on function pg_stat_get_live_tuples(oid) from public|"
                        + "select pg_stat_get_live_tuples(oid) from pg_class",
                "RATION|grant execute on function pg_relation_size(regclass, text) to public|"
                        + "revoke execute on function pg_relation_size(regclass, text) from public|"
                        + "select max(pg_relation_size(oid)) from pg_class",
                "AGG|grant usage on schema gis, reg to nser_agg; grant execute on all functions in schema gis to nser_agg|"
                        + "revoke all on schema gis, reg from nser_agg; revoke all on all functions in schema gis from nser_agg|"
                        + "select gis._postgis_stats('reg.household'::regclass, 'geotag')",
                "APP|grant nser_build to nser_app|revoke nser_build from nser_app|"
                        + "set role nser_build; select count(*) from reg.household",
                "AUDIT|grant select (seq) on audit.event to nser_audit|revoke select (seq) on audit.event from nser_audit|"
                        + "select count(*) from audit.event"
            })
    void anOpenHoleIsFound(Role role, String open, String close, String found) throws SQLException {
        boolean publicDatabase = role.inPublicDatabase();
        registry.run(publicDatabase, open);
        try {
            assertThat(leaks(role, found)).as(open).isNotEmpty();
        } finally {
            registry.run(publicDatabase, close);
        }
        if (!open.contains("on pg_class")) {
            assertThat(leaks(role, found)).as(close).isEmpty();
        }
    }

    private static List<Attack> leaks(Role role, String sql) throws SQLException {
        List<HostileStatement> statements =
                HostileStatement.all().stream().filter(s -> s.sql().equals(sql)).toList();
        assertThat(statements).as("the suite has it: " + sql).hasSize(1);
        return registry.judge(List.of(role), statements).entrySet().stream()
                .filter(e -> e.getValue() == Verdict.LEAK)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** PostgreSQL lets every role change its own settings; making the roles again undoes it. */
    @Test
    void whatARoleSetsForItselfIsUndone() throws SQLException {
        say(Role.AGG, "alter role nser_agg set statement_timeout = 0");
        assertThat(registry.strings(false, "select 1 from pg_db_role_setting where setrole = 'nser_agg'::regrole"))
                .isNotEmpty();
        new Bootstrap(registry.address()).run();
        assertThat(registry.strings(false, "select 1 from pg_db_role_setting where setrole = 'nser_agg'::regrole"))
                .isEmpty();
    }

    /** The limit of the session is no wall, the one of the driver is: nobody waits longer for an answer. */
    @Test
    void aStatementThatTakesTheLimitAwayIsCutByTheDriver() {
        assertThatThrownBy(() -> say(Role.PUBLIC, "select pg_sleep(30)")).hasMessageContaining("statement timeout");
        assertThatThrownBy(() -> say(Role.PUBLIC, "set statement_timeout = 0; select pg_sleep(30)"))
                .hasMessageContaining("I/O error");
        assertThatCode(() -> say(Role.PUBLIC, "select 1")).doesNotThrowAnyException();
    }

    private static void say(Role role, String sql) throws SQLException {
        try (Connection connection = registry.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
