package pk.nser.db.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The roles behind the CNIC service can call their function and nothing else, whatever is said in their name; and no
 * serving role learns from the catalogue how many people or households there are (access.md section 2).
 */
class OneAnswerRolesTest {
    private static final List<Role> SERVING =
            Stream.of(Role.values()).filter(Role::serves).toList();
    private static final String BUCKET = "get_byte(h, 0) << 13 | get_byte(h, 1) << 5 | get_byte(h, 2) >> 3";
    private static final String PEOPLE =
            " from (select i, sha256(int4send(i)) as h from generate_series(1, 5000) i) p on conflict do nothing;";
    private static TestDatabases databases;

    @BeforeAll
    static void fill() throws SQLException {
        databases = TestDatabases.migrated("oneanswer");
        run(
                true,
                "insert into cnic.level_0 select " + BUCKET
                        + ", substring(h from 3 for 14) || substring(int2send((1 + i % 5)::int2) from 2)"
                        + PEOPLE
                        + "insert into cnic.served (slot, as_of) values (0, '2026-11-27'); analyze cnic.level_0");
        run(
                false,
                "insert into score.score_0 select " + BUCKET + ", substring(h from 3 for 14) || int2send(i::int2)"
                        + PEOPLE
                        + "insert into score.served (slot, as_of) values (0, '2026-11-27'); analyze score.score_0");
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static void run(boolean publicDatabase, String sql) throws SQLException {
        try (Connection connection = databases.superuser(publicDatabase);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Throwable refused(Role role, String sql) throws SQLException {
        try (Connection connection = databases.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            return catchThrowable(() -> statement.execute(sql));
        }
    }

    @Test
    void eachAnswersOneHash() throws SQLException {
        assertThat(answer(
                        Role.CNIC,
                        "select level || ' ' || as_of from cnic.level_of(substring(sha256(int4send(7)) for 16))"))
                .isEqualTo("3 2026-11-27");
        assertThat(answer(
                        Role.SCORE,
                        "select hundredths || ' ' || as_of from score.score_of(substring(sha256(int4send(7)) for 16))"))
                .isEqualTo("7 2026-11-27");
        for (String other : List.of(
                "substring(sha256(int4send(0)) for 16)", "sha256(int4send(7))", "null", "''", "'\\x00'", "'%'")) {
            assertThat(answer(Role.CNIC, "select level from cnic.level_of(" + other + ")"))
                    .as(other)
                    .isEqualTo("null");
            assertThat(answer(Role.SCORE, "select hundredths from score.score_of(" + other + ")"))
                    .as(other)
                    .isEqualTo("null");
        }
    }

    private static String answer(Role role, String sql) throws SQLException {
        try (Connection connection = databases.pools().of(role).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "select * from TABLE",
                "select count(*) from TABLE",
                "select count(*) from TABLE where people like '%'",
                "table TABLE",
                "select ctid from TABLE",
                "select exists (select 1 from TABLE)",
                "explain select * from TABLE",
                "explain analyze select * from TABLE where people = ''",
                "copy TABLE to stdout",
                "copy (select * from TABLE) to program 'cat'",
                "lock table TABLE",
                "truncate TABLE",
                "insert into TABLE values (1, '')",
                "delete from TABLE",
                "create index on TABLE (bucket)",
                "create view v as select * from TABLE",
                "prepare p as select * from TABLE; execute p",
                "declare c cursor with hold for select * from TABLE",
                "select query_to_xml('select * from TABLE', true, true, '')",
                "select table_to_xml('TABLE', true, true, '')",
                "select FUNCTION(array[''::bytea, ''])",
                "select FUNCTION('{\"\\\\x00\",\"\\\\x01\"}'::bytea[])",
                "create function f(b bytea) returns int language sql as 'select 1'",
                "create temporary table mine as select 1",
                "alter function FUNCTION(bytea) security invoker",
                "set role nser_owner",
                "set session authorization nser_build",
                "set local role nser_build",
                "select set_config('role', 'nser_owner', false)",
                "grant select on TABLE to public",
                "select pg_read_file('/etc/passwd')",
                "select pg_ls_dir('.')",
                "select lo_import('/etc/passwd')",
                "set transaction read write; select lo_create(0)",
                "select pg_read_binary_file('global/pg_control')",
                "select * from pg_authid",
                "select * from pg_statistic",
                "select * from pg_stat_all_tables",
                "select * from pg_statio_all_tables",
                "select * from pg_stat_database",
                "select * from pg_locks",
                "select reltuples from pg_class",
                "select relpages from pg_class",
                "select c from pg_class c",
                "select pg_relation_size(oid) from pg_class",
                "select pg_table_size(oid) from pg_class",
                "select pg_indexes_size(oid) from pg_class",
                "select pg_total_relation_size(oid) from pg_class",
                "select pg_database_size(current_database())",
                "select pg_stat_get_live_tuples(oid) from pg_class",
                "select pg_stat_get_tuples_inserted(oid) from pg_class",
                "select pg_stat_get_numscans(oid) from pg_class",
                "select * from reg.household",
                "select cnic_hmac from reg.identity",
                "select * from agg.figure",
                "select * from app.token",
                "select * from app.score_reference",
                "select * from ration.asker",
                "select ration.take(current_date, '', '', now(), null, now())",
                "select gis._postgis_selectivity(1, 'geom', null)",
                "select gis.st_estimatedextent('reg', 'household', 'geotag')",
                "create extension dblink",
                "load 'dblink'",
                "do $$ begin perform * from TABLE; end $$",
                "alter role nser_cnic superuser",
                "alter system set log_statement = 'all'",
                "select pg_reload_conf()");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingElseIsAnsweredToThem(String sql) throws SQLException {
        String levels = sql.replace("TABLE", "cnic.level_0").replace("FUNCTION", "cnic.level_of");
        String scores = sql.replace("TABLE", "score.score_0").replace("FUNCTION", "score.score_of");
        assertThat(refused(Role.CNIC, levels)).as(levels).isInstanceOf(SQLException.class);
        assertThat(refused(Role.SCORE, scores)).as(scores).isInstanceOf(SQLException.class);
        String counts = sql.replace("TABLE", "ration.asker").replace("FUNCTION", "ration.settle");
        if (!counts.contains("ration.take")) {
            assertThat(refused(Role.RATION, counts)).as(counts).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select max(reltuples) from pg_class",
                "select sum(relpages) from pg_class",
                "select sum(relallvisible) from pg_class",
                "select max(pg_relation_size(oid)) from pg_class",
                "select max(pg_total_relation_size(oid)) from pg_class",
                "select pg_database_size(current_database())",
                "select max(pg_stat_get_live_tuples(oid)) from pg_class",
                "select * from pg_stat_user_tables",
                "select * from pg_stat_user_indexes",
                "select tup_inserted from pg_stat_database",
                "select * from pg_statistic",
                "select lo_create(4711)"
            })
    void noServingRoleIsToldSizesByTheCatalogue(String sql) throws SQLException {
        for (Role role : SERVING) {
            assertThat(refused(role, sql)).as(role + ": " + sql).hasMessageContaining("permission denied");
        }
    }

    @Test
    void noStatisticsOfValuesAreShownToThem() throws SQLException {
        for (Role role : List.of(Role.CNIC, Role.SCORE, Role.RATION)) {
            assertThat(answer(role, "select count(*) from pg_stats where schemaname in ('cnic', 'score', 'reg')"))
                    .as(role.login())
                    .isEqualTo("0");
        }
    }

    /** In the registry's database as well nobody but the build role fills, and that one cannot read what is filled. */
    @Test
    void theBuildRoleFillsAndCannotRead() throws SQLException {
        try (Connection home = databases.pools().of(Role.BUILD).getConnection();
                Connection publicSide =
                        databases.pools().inPublicDatabase(Role.BUILD).getConnection();
                Statement scores = home.createStatement();
                Statement levels = publicSide.createStatement()) {
            assertThat(catchThrowable(() -> scores.execute("select * from score.score_0")))
                    .hasMessageContaining("permission denied");
            assertThat(catchThrowable(() -> levels.execute("select * from cnic.level_0")))
                    .hasMessageContaining("permission denied");
        }
    }
}
