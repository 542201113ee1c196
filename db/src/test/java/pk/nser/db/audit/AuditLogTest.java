package pk.nser.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

/** The writing side against a real database: nothing is lost, nothing is doubled, no number is left out. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AuditLogTest {
    private final TestDatabases databases = TestDatabases.create("auditlog");
    private AuditLog log;

    @BeforeEach
    void start() {
        log = AuditLog.start(databases.pools().of(Role.AUDIT));
    }

    @AfterEach
    void close() {
        log.close();
        databases.close();
    }

    private long number(String sql) {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void change(String sql) {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends the writer's sessions; returns how many there were. */
    private long kill() {
        return number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'nser_audit'"
                + " and datname = current_database()");
    }

    /** Lets nobody new write to this database, or lets them again; other tests' databases are left alone. */
    private void stopped(boolean stopped) {
        change((stopped ? "revoke insert (body) on audit.event from" : "grant insert (body) on audit.event to")
                + " nser_audit");
    }

    /** The numbers are 1 to {@code count} and the end of the chain is the last of them. */
    private void assertGapFree(long count) {
        assertThat(number("select count(*) from audit.event")).isEqualTo(count);
        assertThat(number("select coalesce(max(seq), 0) from audit.event")).isEqualTo(count);
        assertThat(number("select seq from audit.head")).isEqualTo(count);
    }

    private long distinctRows() {
        return number("select count(distinct body::json ->> 'rows') from audit.event");
    }

    @Test
    void anIntentIsCommittedWhenItReturns() {
        log.intent(SampleEvents.of(1));
        assertGapFree(1);
        assertThat(number("select agreement from audit.event")).isEqualTo(1);
        assertThat(number("select extract(epoch from clock_timestamp() - at)::int from audit.event"))
                .isBetween(0L, 60L);
    }

    @Test
    void whatIsRecordedIsWrittenWithoutBeingWaitedFor() {
        SampleEvents.first(1_234).forEach(event -> assertThat(log.record(event)).isTrue());
        log.close();
        assertGapFree(1_234);
        assertThat(distinctRows()).isEqualTo(1_234);
    }

    @Test
    void aRestartGoesOnWithTheChain() {
        log.intent(SampleEvents.of(1));
        log.close();
        assertThatThrownBy(() -> log.intent(SampleEvents.of(2))).isInstanceOf(AuditUnavailable.class);
        assertThat(log.record(SampleEvents.of(2))).isFalse();
        log = AuditLog.start(databases.pools().of(Role.AUDIT));
        log.intent(SampleEvents.of(3));
        assertGapFree(2);
    }

    @Test
    void twoProcessesMakeOneChain() throws InterruptedException {
        try (Pools others = new Pools(databases.address());
                AuditLog other = AuditLog.start(others.of(Role.AUDIT))) {
            List<Thread> threads = new ArrayList<>();
            for (AuditLog one : List.of(log, other, log, other)) {
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 50; i++) {
                        one.record(SampleEvents.of(i));
                        one.intent(SampleEvents.of(i));
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        log.close();
        assertGapFree(400);
    }

    /** A session is ended again and again in the middle of batches, and the intents that were confirmed are all there. */
    @Test
    void aKilledConnectionLeavesNoGapAndLosesNothing() throws InterruptedException {
        AtomicInteger confirmed = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        List<Integer> kept = new ArrayList<>();
        Thread writer = new Thread(() -> {
            for (int i = 1; !enough.get(); i++) {
                log.record(SampleEvents.of(1_000_000 + i));
                try {
                    log.intent(SampleEvents.of(i));
                    synchronized (kept) {
                        kept.add(i);
                    }
                    confirmed.incrementAndGet();
                } catch (AuditUnavailable e) {
                    assertThat(e).hasCauseInstanceOf(SQLException.class);
                }
            }
        });
        writer.start();
        long killed = 0;
        for (int i = 0; i < 40; i++) {
            killed += kill();
            int before = confirmed.get();
            while (confirmed.get() < before + 3) {
                Thread.sleep(2);
            }
        }
        enough.set(true);
        writer.join();
        log.close();
        assertThat(killed).isGreaterThan(10);
        long count = number("select count(*) from audit.event");
        assertGapFree(count);
        assertThat(log.lost()).isZero();
        assertThat(number("select count(distinct body) from audit.event where (body::json ->> 'rows')::int in ("
                        + String.join(",", kept.stream().map(String::valueOf).toList()) + ")"))
                .isEqualTo(kept.size());
        assertThat(number("select count(distinct body) from audit.event where (body::json ->> 'rows')::int > 1000000"))
                .as("what was recorded")
                .isGreaterThanOrEqualTo(kept.size());
    }

    @Test
    void aRoleThatMayNotWriteMakesIntentsFailAndTheRestWait() throws InterruptedException {
        log.intent(SampleEvents.of(1));
        stopped(true);
        Instant before = Instant.now();
        assertThatThrownBy(() -> log.intent(SampleEvents.of(2)))
                .isInstanceOf(AuditUnavailable.class)
                .hasMessageNotContainingAny("insert", "nser_audit", "password");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(log.record(SampleEvents.of(3))).isTrue();
        waitUntilFailing(true);
        stopped(false);
        waitUntilFailing(false);
        log.intent(SampleEvents.of(4));
        assertGapFree(3);
    }

    @Test
    void aRoleThatMayNotLogInIsNoticed() throws InterruptedException {
        log.intent(SampleEvents.of(1));
        change("revoke connect on database " + databases.address().database() + " from nser_audit");
        kill();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 5; i++) {
                        log.intent(SampleEvents.of(2));
                    }
                })
                .isInstanceOf(AuditUnavailable.class);
        change("grant connect on database " + databases.address().database() + " to nser_audit");
        for (int i = 0; i < 100 && log.isFailing(); i++) {
            log.record(SampleEvents.of(3));
            Thread.sleep(100);
        }
        log.intent(SampleEvents.of(4));
        long count = number("select count(*) from audit.event");
        assertGapFree(count);
    }

    private void waitUntilFailing(boolean failing) throws InterruptedException {
        for (int i = 0; i < 600 && log.isFailing() != failing; i++) {
            Thread.sleep(50);
        }
        assertThat(log.isFailing()).isEqualTo(failing);
    }

    @Test
    void whatIsTooMuchIsCountedAndTheNumberWritten() throws InterruptedException {
        stopped(true);
        int refused = 0;
        for (int i = 0; i < AuditLog.MOST_WAITING + 1_000; i++) {
            refused += log.record(SampleEvents.of(i)) ? 0 : 1;
        }
        assertThat(refused).isPositive();
        assertThat(log.lost()).isEqualTo(refused);
        stopped(false);
        waitUntilFailing(false);
        log.close();
        assertThat(log.lost()).isZero();
        assertThat(
                        number(
                                "select sum((body::json ->> 'rows')::int) from audit.event where body::json ->> 'action' = 'lost'"))
                .isEqualTo(refused);
        assertGapFree(number("select count(*) from audit.event"));
    }

    @Test
    void anEventThatTheDatabaseRefusesIsLostAlone() {
        change("alter table audit.event add constraint no_rows_13 check (body !~ '\"rows\":13,')");
        SampleEvents.first(30).forEach(log::record);
        log.close();
        assertThat(distinctRows()).isEqualTo(29);
        assertThat(log.lost()).isLessThanOrEqualTo(1);
        assertGapFree(number("select count(*) from audit.event"));
    }
}
