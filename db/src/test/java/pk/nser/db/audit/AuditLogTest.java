package pk.nser.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;

/** The writing side against a real database: nothing is lost, nothing is doubled, no number is left out. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AuditLogTest {
    private final WrittenLog written = new WrittenLog();

    @AfterEach
    void close() {
        written.close();
    }

    @Test
    void anIntentIsCommittedWhenItReturns() {
        written.log.intent(SampleEvents.of(1));
        written.assertGapFree(1);
        assertThat(written.number("select agreement from audit.event")).isEqualTo(1);
        assertThat(written.number("select extract(epoch from clock_timestamp() - at)::int from audit.event"))
                .isBetween(0L, 60L);
    }

    @Test
    void whatIsRecordedIsWrittenWithoutBeingWaitedFor() {
        SampleEvents.first(1_234)
                .forEach(event -> assertThat(written.log.record(event)).isTrue());
        written.log.close();
        written.assertGapFree(1_234);
        assertThat(written.distinctRows()).isEqualTo(1_234);
    }

    @Test
    void aRestartGoesOnWithTheChain() {
        written.log.intent(SampleEvents.of(1));
        written.log.close();
        assertThatThrownBy(() -> written.log.intent(SampleEvents.of(2))).isInstanceOf(AuditUnavailable.class);
        assertThat(written.log.record(SampleEvents.of(2))).isFalse();
        written.restart();
        written.log.intent(SampleEvents.of(3));
        written.assertGapFree(2);
    }

    @Test
    void twoProcessesMakeOneChain() throws InterruptedException {
        try (Pools others = new Pools(written.databases.address());
                AuditLog other = AuditLog.start(others.of(Role.AUDIT))) {
            List<Thread> threads = new ArrayList<>();
            for (AuditLog one : List.of(written.log, other, written.log, other)) {
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
        written.log.close();
        written.assertGapFree(400);
    }

    @Test
    void anEventThatTheDatabaseRefusesIsLostAlone() {
        written.change("alter table audit.event add constraint no_rows_13 check (body !~ '\"rows\":13,')");
        SampleEvents.first(30).forEach(written.log::record);
        written.log.close();
        assertThat(written.distinctRows()).isEqualTo(29);
        assertThat(written.log.lost()).isLessThanOrEqualTo(1);
        written.assertGapFree(written.number("select count(*) from audit.event"));
    }
}
