package pk.nser.db.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.geofile.record.FileFormat;

/** One worker at a time; what it leaves when it is killed; what it hears; what ends by the clock. */
class WorkerSeatTest {
    private static final AskedRegistry REGISTRY = new AskedRegistry("seat");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AfterAll
    static void drop() {
        REGISTRY.close();
    }

    @BeforeEach
    void empty() {
        REGISTRY.run("delete from app.job");
    }

    /** What the end of a process does to its sessions. */
    private static void kill(String process) {
        REGISTRY.run("select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name like '"
                + process + "%'");
    }

    @Test
    void oneHasTheSeatAndLeavesItToTheNext() {
        try (WorkerSeat first = WorkerSeat.take(REGISTRY.build()).orElseThrow()) {
            assertThat(first.dropWaits()).isFalse();
            assertThat(WorkerSeat.take(REGISTRY.build())).isEmpty();
        }
        try (WorkerSeat next = WorkerSeat.take(REGISTRY.build()).orElseThrow()) {
            assertThat(next.heard(Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void theJobOfAKilledWorkerIsTakenByTheNextTwiceAndNoMore() {
        int agreement = REGISTRY.agreement(600);
        REGISTRY.desk().ask(agreement, FileFormat.CSV, 4326);
        for (int tries = 1; tries <= 3; tries++) {
            try (Pools pools = new Pools(REGISTRY.databases.address(), "doomed")) {
                WorkerSeat seat = WorkerSeat.take(pools.of(Role.BUILD)).orElseThrow();
                Jobs queue = new Jobs(pools.of(Role.BUILD));
                assertThat(queue.putBackLeft()).isEqualTo(tries == 1 ? 0 : 1);
                assertThat(queue.take().orElseThrow().tries()).isEqualTo(tries);
                kill("doomed");
                assertThatThrownBy(seat::dropWaits).isInstanceOf(RegistryUnavailable.class);
            }
        }
        try (WorkerSeat seat = WorkerSeat.take(REGISTRY.build()).orElseThrow()) {
            assertThat(REGISTRY.queue().putBackLeft()).isEqualTo(1);
            assertThat(REGISTRY.queue().take()).isEmpty();
            assertThat(seat.dropWaits()).isFalse();
        }
        Job ended = REGISTRY.desk().of(agreement).get(0);
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.problem()).contains("the worker ended while it was at it");
    }

    @Test
    void hearsOfAJobWithinASecond() throws Exception {
        int agreement = REGISTRY.agreement(600);
        try (WorkerSeat seat = WorkerSeat.take(REGISTRY.build()).orElseThrow()) {
            assertThat(seat.heard(Duration.ofMillis(200))).isFalse();
            CompletableFuture<Boolean> heard = CompletableFuture.supplyAsync(() -> seat.heard(Duration.ofSeconds(20)));
            TimeUnit.MILLISECONDS.sleep(300);
            REGISTRY.desk().ask(agreement, FileFormat.CSV, 4326);
            assertThat(heard.get(SECOND.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
            REGISTRY.run("update app.agreement set state = 'revoked' where agreement_id = " + agreement);
            assertThat(seat.heard(SECOND)).as("the drop").isTrue();
            assertThat(seat.dropWaits()).isTrue();
        }
    }

    @Test
    void endsDemonstrationsWhoseTimeIsOverAndAsksForTheirDrop() {
        int over = REGISTRY.agreement(-1);
        int standing = REGISTRY.agreement(600);
        EndedAgreements ended = new EndedAgreements(REGISTRY.build());
        assertThat(ended.endDemonstrations()).isGreaterThanOrEqualTo(1);
        assertThat(ended.endDemonstrations()).isZero();
        assertThat(REGISTRY.desk().of(over)).extracting(Job::kind).containsExactly(JobKind.DROP);
        assertThat(REGISTRY.desk().of(standing)).isEmpty();
    }

    /** A drop is never given up: what it left is looked for again. */
    @Test
    void whatADropLeftIsAskedForAgainAfterAnHour() {
        int agreement = REGISTRY.agreement(600);
        EndedAgreements ended = new EndedAgreements(REGISTRY.build());
        REGISTRY.run("insert into app.snapshot values (" + agreement + ", 'main', '2026-09', 1, 1, 0)");
        assertThat(ended.askOverdueDrops()).as("it holds").isZero();
        REGISTRY.run("update app.agreement set state = 'revoked' where agreement_id = " + agreement);
        assertThat(ended.askOverdueDrops()).as("one waits").isZero();
        Jobs queue = REGISTRY.queue();
        queue.fail(queue.take().orElseThrow(), "no");
        assertThat(ended.askOverdueDrops()).as("within the hour").isZero();
        REGISTRY.run("update app.job set asked_at = now() - interval '61 minutes'");
        assertThat(ended.askOverdueDrops()).isEqualTo(1);
        TakenJob again = queue.take().orElseThrow();
        assertThat(again).isInstanceOf(TakenJob.Drop.class);
        queue.done(again, OptionalInt.empty());
        REGISTRY.run("delete from app.snapshot");
        REGISTRY.run("update app.job set asked_at = now() - interval '61 minutes'");
        assertThat(ended.askOverdueDrops()).as("nothing is left").isZero();
    }
}
