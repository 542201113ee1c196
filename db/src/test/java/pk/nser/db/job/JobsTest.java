package pk.nser.db.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.geofile.record.FileFormat;

/** The queue: what is asked once, taken once and ended once. */
class JobsTest {
    private static final AskedRegistry REGISTRY = new AskedRegistry("jobs");

    private final Jobs queue = REGISTRY.queue();
    private final Jobs desk = REGISTRY.desk();

    @AfterAll
    static void drop() {
        REGISTRY.close();
    }

    @BeforeEach
    void empty() {
        REGISTRY.run("delete from app.job");
    }

    /** Starts all at once and gives what each gave. */
    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> future : futures) {
                all.add(future.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long id(Asking answer) {
        assertThat(answer).isInstanceOf(Asking.Asked.class);
        return ((Asking.Asked) answer).id();
    }

    @Test
    void noTwoTakersTakeTheSameJob() throws Exception {
        int agreement = REGISTRY.agreement(600);
        REGISTRY.run("insert into app.job (kind, agreement_id, format, epsg) select 'delivery', " + agreement
                + ", 'csv', 2000 + i from generate_series(1, 200) i");
        List<List<Long>> taken = together(8, () -> {
            List<Long> mine = new ArrayList<>();
            for (var job = queue.take(); job.isPresent(); job = queue.take()) {
                mine.add(job.get().id());
            }
            return mine;
        });
        List<Long> all = taken.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(200).doesNotHaveDuplicates();
        assertThat(REGISTRY.number("select count(*) from app.job where state = 'running' and tries = 1"))
                .isEqualTo(200);
    }

    @Test
    void sixtyFourAsksOfTheSameMakeOneJob() throws Exception {
        int agreement = REGISTRY.agreement(600);
        Set<Long> numbers = new HashSet<>();
        for (Asking answer : together(64, () -> desk.ask(agreement, FileFormat.GEOPACKAGE, 32642))) {
            numbers.add(id(answer));
        }
        assertThat(numbers).hasSize(1);
        assertThat(desk.of(agreement)).singleElement().satisfies(job -> {
            assertThat(job.id()).isEqualTo(numbers.iterator().next());
            assertThat(job.kind()).isEqualTo(JobKind.DELIVERY);
            assertThat(job.format()).isEqualTo(FileFormat.GEOPACKAGE);
            assertThat(job.epsg()).isEqualTo(32642);
            assertThat(job.state()).isEqualTo(JobState.WAITING);
            assertThat(job.endedAt()).isNull();
        });
    }

    @Test
    void eightMayWaitAndOnlyWhileTheAgreementHolds() {
        int agreement = REGISTRY.agreement(600);
        for (FileFormat format : FileFormat.values()) {
            id(desk.ask(agreement, format, 4326));
        }
        assertThat(desk.ask(agreement, FileFormat.CSV, 32642)).isEqualTo(new Asking.Full());
        assertThat(desk.of(agreement)).hasSize(8).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(desk.ask(REGISTRY.agreement(-1), FileFormat.CSV, 4326)).isEqualTo(new Asking.NotStanding());
        assertThat(desk.ask(999_999, FileFormat.CSV, 4326)).isEqualTo(new Asking.NotStanding());
        REGISTRY.run("update app.agreement set state = 'suspended' where agreement_id = " + agreement);
        assertThat(desk.ask(agreement, FileFormat.CSV, 4326)).isEqualTo(new Asking.NotStanding());
    }

    @Test
    void theAskerMayReadAndAskAndNothingElse() {
        id(desk.ask(REGISTRY.agreement(600), FileFormat.CSV, 4326));
        assertThatThrownBy(desk::take)
                .isInstanceOf(RegistryUnavailable.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(desk::prune).hasStackTraceContaining("permission denied");
    }

    @Test
    void whatIsRevokedIsDroppedBeforeAnythingElse() {
        int agreement = REGISTRY.agreement(600);
        id(desk.ask(agreement, FileFormat.CSV, 4326));
        REGISTRY.run("insert into app.job (kind) values ('lookup')");
        REGISTRY.run("update app.agreement set state = 'revoked' where agreement_id = " + agreement);
        assertThat(queue.take().orElseThrow())
                .isInstanceOfSatisfying(
                        TakenJob.Drop.class,
                        drop -> assertThat(drop.agreement()).isEqualTo(agreement));
        assertThat(queue.take().orElseThrow()).isInstanceOfSatisfying(TakenJob.Delivery.class, delivery -> {
            assertThat(delivery.agreement()).isEqualTo(agreement);
            assertThat(delivery.format()).isEqualTo(FileFormat.CSV);
            assertThat(delivery.epsg()).isEqualTo(4326);
        });
        assertThat(queue.take().orElseThrow()).isInstanceOf(TakenJob.Lookup.class);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void aJobThatFailedIsTriedThreeTimesAndThenNeverAgain() {
        int agreement = REGISTRY.agreement(600);
        long asked = id(desk.ask(agreement, FileFormat.CSV, 4326));
        for (int tries = 1; tries <= 3; tries++) {
            TakenJob job = queue.take().orElseThrow();
            assertThat(job.id()).isEqualTo(asked);
            assertThat(job.tries()).isEqualTo(tries);
            assertThat(queue.again(job, "the disk is full")).contains(tries < 3 ? JobState.WAITING : JobState.FAILED);
        }
        assertThat(queue.take()).isEmpty();
        Job ended = desk.of(agreement).get(0);
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.problem()).isEqualTo("the disk is full");
        assertThat(ended.endedAt()).isNotNull();
        assertThat(id(desk.ask(agreement, FileFormat.CSV, 4326)))
                .as("asked anew, it is another job")
                .isGreaterThan(asked);
    }

    @Test
    void whatWasBrokenOffForAnotherHasLostNoTry() {
        id(desk.ask(REGISTRY.agreement(600), FileFormat.CSV, 4326));
        for (int i = 0; i < 10; i++) {
            TakenJob job = queue.take().orElseThrow();
            assertThat(job.tries()).isEqualTo(1);
            assertThat(queue.giveBack(job)).contains(JobState.WAITING);
        }
    }

    @Test
    void whatWasAskedAgainMeanwhileWaitsOnce() {
        int agreement = REGISTRY.agreement(600);
        id(desk.ask(agreement, FileFormat.CSV, 4326));
        TakenJob first = queue.take().orElseThrow();
        long second = id(desk.ask(agreement, FileFormat.CSV, 4326));
        assertThat(second).isGreaterThan(first.id());
        assertThat(queue.again(first, "the database failed")).contains(JobState.FAILED);
        assertThat(desk.of(agreement).get(1).problem())
                .isEqualTo("asked for again meanwhile: job " + second + " does it");
        assertThat(queue.take().orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void aTryThatIsOverHasNoSay() {
        int agreement = REGISTRY.agreement(600);
        id(desk.ask(agreement, FileFormat.CSV, 4326));
        TakenJob first = queue.take().orElseThrow();
        assertThat(queue.putBackLeft()).isEqualTo(1);
        TakenJob second = queue.take().orElseThrow();
        assertThat(queue.done(first, OptionalInt.empty())).isFalse();
        assertThat(queue.fail(first, "late")).isFalse();
        assertThat(queue.again(first, "late")).isEmpty();
        assertThat(queue.giveBack(first)).isEmpty();
        assertThat(desk.of(agreement).get(0).state()).isEqualTo(JobState.RUNNING);
        assertThat(queue.done(second, OptionalInt.empty())).isTrue();
        assertThat(queue.done(second, OptionalInt.empty())).isFalse();
        assertThat(desk.of(agreement).get(0).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        int agreement = REGISTRY.agreement(600);
        for (FileFormat format : List.of(FileFormat.CSV, FileFormat.CSV_GZ, FileFormat.GEOPACKAGE)) {
            id(desk.ask(agreement, format, 4326));
        }
        queue.done(queue.take().orElseThrow(), OptionalInt.empty());
        queue.fail(queue.take().orElseThrow(), "no");
        REGISTRY.run("update app.job set asked_at = now() - interval '100 days'");
        REGISTRY.run("update app.job set ended_at = now() - interval '91 days' where state = 'done'");
        REGISTRY.run("update app.job set ended_at = now() - interval '89 days' where state = 'failed'");
        assertThat(queue.prune()).isEqualTo(1);
        assertThat(desk.of(agreement)).extracting(Job::state).containsExactly(JobState.WAITING, JobState.FAILED);
    }
}
