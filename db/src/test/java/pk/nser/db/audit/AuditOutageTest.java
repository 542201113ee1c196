package pk.nser.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the writing side does when the database goes, or takes nothing: access.md section 4. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AuditOutageTest {
    private final WrittenLog written = new WrittenLog();

    @AfterEach
    void close() {
        written.close();
    }

    /** A session is ended again and again in the middle of batches, and the intents that were confirmed are all there. */
    @Test
    void aKilledConnectionLeavesNoGapAndLosesNothing() throws InterruptedException {
        AtomicInteger confirmed = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        List<Integer> kept = new ArrayList<>();
        Thread writer = new Thread(() -> {
            for (int i = 1; !enough.get(); i++) {
                written.log.record(SampleEvents.of(1_000_000 + i));
                try {
                    written.log.intent(SampleEvents.of(i));
                    synchronized (kept) {
                        kept.add(i);
                    }
                    confirmed.incrementAndGet();
                } catch (AuditUnavailable e) {
                    // on a machine that stands still for a moment the patience may end first
                    assertThat(e.getCause()).isInstanceOfAny(SQLException.class, TimeoutException.class);
                }
            }
        });
        writer.start();
        long killed = 0;
        for (int i = 0; i < 100; i++) {
            killed += written.kill();
            int before = confirmed.get();
            Instant since = Instant.now();
            while (confirmed.get() < before + 3) {
                assertThat(writer.isAlive()).as("the writer goes on").isTrue();
                assertThat(Duration.between(since, Instant.now()))
                        .as(() -> written.state())
                        .isLessThan(Duration.ofMinutes(1));
                Thread.sleep(2);
            }
        }
        enough.set(true);
        writer.join();
        written.log.close();
        assertThat(killed).isGreaterThan(30);
        long count = written.number("select count(*) from audit.event");
        written.assertGapFree(count);
        assertThat(written.log.lost()).isZero();
        assertThat(written.number("select count(distinct body) from audit.event where (body::json ->> 'rows')::int in ("
                        + String.join(",", kept.stream().map(String::valueOf).toList()) + ")"))
                .isEqualTo(kept.size());
        assertThat(written.number(
                        "select count(distinct body) from audit.event where (body::json ->> 'rows')::int > 1000000"))
                .as("what was recorded")
                .isGreaterThanOrEqualTo(kept.size());
    }

    @Test
    void aRoleThatMayNotWriteMakesIntentsFailAndTheRestWait() throws InterruptedException {
        written.log.intent(SampleEvents.of(1));
        written.stopped(true);
        Instant before = Instant.now();
        assertThatThrownBy(() -> written.log.intent(SampleEvents.of(2)))
                .isInstanceOf(AuditUnavailable.class)
                .hasMessageNotContainingAny("insert", "nser_audit", "password");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(written.log.record(SampleEvents.of(3))).isTrue();
        written.waitUntilFailing(true);
        written.stopped(false);
        written.waitUntilFailing(false);
        written.log.intent(SampleEvents.of(4));
        written.assertGapFree(3);
    }

    @Test
    void whatNobodyForesawDoesNotEndTheWriting() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean(true);
        written.restart(source -> (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (broken.get()) {
                        throw new IllegalStateException("a driver's own fault");
                    }
                    return method.invoke(source, arguments);
                }));
        assertThat(written.log.record(SampleEvents.of(1))).isTrue();
        assertThatThrownBy(() -> written.log.intent(SampleEvents.of(2))).isInstanceOf(AuditUnavailable.class);
        assertThat(written.log.isFailing()).isTrue();
        broken.set(false);
        written.waitUntilFailing(false);
        written.log.intent(SampleEvents.of(3));
        written.log.close();
        written.assertGapFree(2);
    }

    @Test
    void aRoleThatMayNotLogInIsNoticed() throws InterruptedException {
        written.log.intent(SampleEvents.of(1));
        written.change(
                "revoke connect on database " + written.databases.address().database() + " from nser_audit");
        written.kill();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 5; i++) {
                        written.log.intent(SampleEvents.of(2));
                    }
                })
                .isInstanceOf(AuditUnavailable.class);
        written.change(
                "grant connect on database " + written.databases.address().database() + " to nser_audit");
        for (int i = 0; i < 100 && written.log.isFailing(); i++) {
            written.log.record(SampleEvents.of(3));
            Thread.sleep(100);
        }
        written.log.intent(SampleEvents.of(4));
        long count = written.number("select count(*) from audit.event");
        written.assertGapFree(count);
    }

    @Test
    void whatIsTooMuchIsCountedAndTheNumberWritten() throws InterruptedException {
        written.stopped(true);
        int refused = 0;
        for (int i = 0; i < AuditLog.MOST_WAITING + 1_000; i++) {
            refused += written.log.record(SampleEvents.of(i)) ? 0 : 1;
        }
        assertThat(refused).isPositive();
        assertThat(written.log.lost()).isEqualTo(refused);
        written.stopped(false);
        written.waitUntilFailing(false);
        written.log.close();
        assertThat(written.log.lost()).isZero();
        assertThat(
                        written.number(
                                "select sum((body::json ->> 'rows')::int) from audit.event where body::json ->> 'action' = 'lost'"))
                .isEqualTo(refused);
        written.assertGapFree(written.number("select count(*) from audit.event"));
    }
}
