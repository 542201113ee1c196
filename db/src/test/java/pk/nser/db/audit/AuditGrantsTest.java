package pk.nser.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

/** Append only, by grant: what the writer, the reader and the other serving roles are turned away from. */
class AuditGrantsTest {
    private static final TestDatabases DATABASES = TestDatabases.create("auditgrants");

    @BeforeAll
    static void write() {
        try (AuditLog log = AuditLog.start(DATABASES.pools().of(Role.AUDIT))) {
            log.intent(SampleEvents.of(1));
        }
    }

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static void run(Role role, String sql) throws SQLException {
        try (Connection connection = DATABASES.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUDIT|update audit.event set body = body|denied",
                "AUDIT|delete from audit.event|denied",
                "AUDIT|truncate audit.event|denied",
                "AUDIT|select * from audit.event|denied",
                "AUDIT|select count(*) from audit.event|denied",
                "AUDIT|table audit.head|denied",
                "AUDIT|update audit.head set seq = 0|denied",
                "AUDIT|insert into audit.event (body, at) values ('{\"a\":1}', '2020-01-01')|denied",
                "AUDIT|insert into audit.event (seq, body) values (99, '{\"a\":1}')|denied",
                "AUDIT|insert into audit.event (body, hash) values ('{\"a\":1}', '\\x00')|denied",
                "AUDIT|insert into audit.event (body, agreement) values ('{\"a\":1}', 4)|denied",
                "AUDIT|insert into audit.event (body) values ('{\"a\":1}') returning seq|denied",
                "AUDIT|insert into audit.event (body) values ('{\"a\":1}') on conflict (seq) do update set at = now()|denied",
                "AUDIT|copy audit.event to stdout|denied",
                "AUDIT|do $$ begin lock table audit.head; end $$|denied",
                "AUDIT|select audit.link()|denied",
                "AUDIT|select audit.move_head()|denied",
                "AUDIT|alter table audit.event disable trigger all|defines nothing",
                "AUDIT|set session_replication_role = replica|denied",
                "AUDIT|create table audit.mine (a int)|denied",
                "AUDIT|set role nser_owner|denied",
                "AUDIT|select * from app.token|denied for schema app",
                "AUDIT|select * from agg.figure|denied for schema agg",
                "AUDIT|select * from reg.household|denied for schema reg",
                "BUILD|insert into audit.event (body) values ('{\"a\":1}')|denied",
                "BUILD|update audit.head set seq = 0|denied",
                "BUILD|delete from audit.event|denied",
                "APP|select * from audit.event|denied for schema audit",
                "APP|insert into audit.event (body) values ('{\"a\":1}')|denied for schema audit",
                "AGG|select * from audit.event|denied for schema audit",
                "LOAD|select * from audit.event|denied for schema audit",
                "OWNER|update audit.event set body = body|never changed",
                "OWNER|delete from audit.event|never changed",
                "OWNER|truncate audit.event|never changed"
            })
    void isTurnedAway(Role role, String sql, String refused) {
        assertThat(catchThrowable(() -> run(role, sql)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(refused);
    }

    /** The wall behind AuditEvent: with the writer's password alone nobody is written down. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"product\":\"35202-1234567-1\"}",
                "{\"product\":\"3520212345671\"}",
                "{\"rows\":3520212345671}",
                "{\"token\":\"nserA1_0123456789ABCd_x\"}",
                "{\"seq\":1,\"action\":\"x\"}",
                "{\"action\":\"x\",\"at\":\"2020-01-01\"}",
                "[1]",
                "{\"a\":",
                ""
            })
    void aBodyOfAnotherKindIsRefused(String body) {
        assertThatThrownBy(() -> run(Role.AUDIT, "insert into audit.event (body) values ('" + body + "')"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aWritersOwnClockCountsForNothing() throws SQLException {
        run(Role.AUDIT, "set timezone = 'Pacific/Kiritimati'; insert into audit.event (body) values ('{\"a\":1}')");
        try (Connection connection = DATABASES.superuser(false);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select max(abs(extract(epoch from clock_timestamp() - at))) < 120 from audit.event")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }
}
