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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Bootstrap;
import pk.nser.db.connection.Role;

/**
 * The suite must be able to fail: each hole is opened for a moment, and a statement of the suite finds it, by an answer that
 * tells of hidden facts or by not being refused any more. Rights on the catalogue are closed again by {@link Bootstrap}.
 */
@Tag("alone")
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
                "PUBLIC|grant select on pg_class to public|select 1|select max(reltuples) from pg_class",
                "CNIC|grant execute on function pg_stat_get_live_tuples(oid) to public|select 1|"
                        + "select pg_stat_get_live_tuples(oid) from pg_class",
                "RATION|grant execute on function pg_relation_size(regclass), pg_relation_size(regclass, text) to public|select 1|"
                        + "select max(pg_relation_size(oid)) from pg_class",
                "AGG|grant usage on schema gis, reg to nser_agg; grant execute on all functions in schema gis to nser_agg|"
                        + "revoke all on schema gis, reg from nser_agg; revoke all on all functions in schema gis from nser_agg|"
                        + "select gis._postgis_stats('reg.household'::regclass, 'geotag')",
                "AGG|grant usage on schema gis, reg to nser_agg; grant execute on all functions in schema gis to nser_agg|"
                        + "revoke all on schema gis, reg from nser_agg; revoke all on all functions in schema gis from nser_agg|"
                        + "select gis._postgis_selectivity('reg.household'::regclass, 'geotag',"
                        + " gis.st_makeenvelope(64, 26, 66, 28, 4326))",
                "APP|grant nser_build to nser_app|revoke nser_build from nser_app|"
                        + "set role nser_build; select count(*) from reg.household",
                "AUDIT|grant select (seq) on audit.event to nser_audit|revoke select (seq) on audit.event from nser_audit|"
                        + "select count(*) from audit.event",
                "REL|grant usage on schema reg to nser_rel; grant select on reg.identity to nser_rel|"
                        + "revoke all on schema reg from nser_rel; revoke all on reg.identity from nser_rel|"
                        + "select id from rel.snapshot_1 union all select name from reg.identity",
                "REL|grant select on rel.snapshot_2 to nser_rel|revoke all on rel.snapshot_2 from nser_rel|"
                        + "select count(*) from rel.snapshot_2",
                "AGG|grant usage on schema rel to nser_agg; grant select on rel.snapshot_1 to nser_agg|"
                        + "revoke all on schema rel from nser_agg; revoke all on rel.snapshot_1 from nser_agg|"
                        + "select * from rel.snapshot_1 limit 500",
                "SCORE|grant usage on schema app to nser_api; grant select on app.job to nser_api|"
                        + "revoke all on schema app from nser_api; revoke all on app.job from nser_api|"
                        + "select count(*) from app.job",
                "CNIC|grant select on cnic.level_0 to nser_cnic|revoke all on cnic.level_0 from nser_cnic|"
                        + "select count(*) from cnic.level_0",
                "AGG|alter event trigger definitions_refused disable|alter event trigger definitions_refused enable|"
                        + "alter default privileges grant select on tables to public",
                "APP|alter table app.agreement disable trigger agreement_approved|"
                        + "alter table app.agreement enable trigger agreement_approved|insert into app.agreement (%",
                "APP|alter table app.token disable trigger token_end_kept|"
                        + "update app.token set valid_until = '2098-01-01' where token_id = 'LIVETOKEN00001';"
                        + " alter table app.token enable trigger token_end_kept|"
                        + "update app.token set valid_until = 'infinity' where token_id = 'LIVETOKEN00001'",
                "RATION|alter table ration.day disable trigger day_kept|alter table ration.day enable trigger day_kept|"
                        + "select ration.open_day('2999-01-01', sha256('hostile'))",
                "APP|grant update on app.job to nser_app|revoke update on app.job from nser_app|"
                        + "update app.job set state = 'done'"
            })
    void anOpenHoleIsFound(Role role, String open, String close, String found) throws SQLException {
        HostileStatement statement = statement(found);
        boolean publicDatabase = role.inPublicDatabase();
        char closed = VerdictList.read().letter(role, statement);
        registry.run(publicDatabase, open);
        try {
            assertThat(letter(role, statement)).as(open).isNotEqualTo(closed);
        } finally {
            registry.run(publicDatabase, close);
            if (close.equals("select 1")) {
                new Bootstrap(registry.address()).run();
            }
        }
        assertThat(letter(role, statement)).as("closed again: " + open).isEqualTo(closed);
    }

    /** The one statement of the suite with these words, or the first that begins with them where they end in a percent sign. */
    private static HostileStatement statement(String words) {
        List<HostileStatement> statements = HostileStatement.all().stream()
                .filter(s -> words.endsWith("%")
                        ? s.sql().startsWith(words.substring(0, words.length() - 1))
                        : s.sql().equals(words))
                .toList();
        assertThat(statements).as("the suite has it: " + words).isNotEmpty();
        return statements.get(0);
    }

    private static char letter(Role role, HostileStatement statement) throws SQLException {
        Map<Attack, Verdict> verdicts = registry.judge(List.of(role), List.of(statement));
        return Verdict.worst(verdicts, role, statement).letter();
    }

    /** PostgreSQL lets every role change its own settings; making the roles again undoes it. */
    @Test
    void whatARoleSetsForItselfIsUndone() throws SQLException {
        say(Role.AGG, "begin; set transaction read write; alter role nser_agg set statement_timeout = 0; commit");
        assertThat(registry.strings(false, "select 1 from pg_db_role_setting where setrole = 'nser_agg'::regrole"))
                .isNotEmpty();
        new Bootstrap(registry.address()).run();
        assertThat(registry.strings(
                        false,
                        "select 1 from pg_db_role_setting where setrole = 'nser_agg'::regrole"
                                + " and setconfig::text like '%statement_timeout%'"))
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
