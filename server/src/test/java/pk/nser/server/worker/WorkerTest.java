package pk.nser.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.job.Job;
import pk.nser.db.job.JobState;

/** The second process at its work, on a released registry. */
class WorkerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<Long> NOTHING = List.of(0L, 0L, 0L);

    @TempDir
    private static Path folder;

    private static WorkedRegistry registry;

    @BeforeAll
    static void release() {
        registry = new WorkedRegistry("worker", folder);
    }

    @AfterAll
    static void drop() {
        registry.close();
    }

    @Test
    void makesWhatIsAskedAndDropsWhatIsRevoked() {
        int agreement = registry.demo.agreement();
        registry.working(() -> {
            long job = registry.ask(agreement, FileFormat.CSV);
            registry.await(agreement, job, JobState.DONE, MINUTE);
            Job done = registry.newest(agreement);
            assertThat(done.deliveryId()).isNotNull();
            assertThat(done.problem()).isNull();
            assertThat(registry.kept(agreement)).as("file and manifest").containsExactly(2L, 1L, 1L);
            registry.demo.run("update app.agreement set state = 'revoked' where agreement_id = " + agreement);
            WorkedRegistry.await(() -> registry.kept(agreement).equals(NOTHING), SOON, () -> registry.kept(agreement));
            registry.await(agreement, registry.newest(agreement).id(), JobState.DONE, SOON);
            assertThat(registry.desk().of(agreement).get(1).deliveryId())
                    .as("a file that is gone")
                    .isNull();
        });
    }

    @Test
    void endsWhatIsOverByTheClockAndDropsIt() {
        int agreement = registry.demo.agreement();
        registry.working(() -> {
            registry.await(agreement, registry.ask(agreement, FileFormat.CSV), JobState.DONE, MINUTE);
            registry.demo.run("update app.agreement set valid_until = now() where agreement_id = " + agreement);
            WorkedRegistry.await(() -> registry.kept(agreement).equals(NOTHING), SOON, () -> registry.kept(agreement));
            assertThat(registry.demo.number(
                            "select count(*) from app.agreement where state = 'ended' and agreement_id = " + agreement))
                    .isEqualTo(1);
        });
    }

    @Test
    void tellsTheAskerWhatCannotBeMadeAndGoesOn() {
        int agreement = registry.demo.agreement();
        registry.working(() -> {
            registry.demo.run("insert into app.job (kind, agreement_id, format, epsg) values ('delivery', " + agreement
                    + ", 'geojson', 32642)");
            registry.await(agreement, registry.newest(agreement).id(), JobState.FAILED, SOON);
            assertThat(registry.newest(agreement).problem()).contains("RFC 7946");
            registry.await(agreement, registry.ask(agreement, FileFormat.CSV), JobState.DONE, MINUTE);
        });
    }

    @Test
    void outlivesTheLossOfEveryConnection() {
        int agreement = registry.demo.agreement();
        registry.working(() -> {
            registry.await(agreement, registry.ask(agreement, FileFormat.CSV), JobState.DONE, MINUTE);
            registry.demo.run("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and application_name like 'nser-maps worker%'");
            registry.await(agreement, registry.ask(agreement, FileFormat.CSV_GZ), JobState.DONE, MINUTE);
            assertThat(registry.kept(agreement)).containsExactly(4L, 2L, 1L);
        });
    }

    @Test
    void answersToCnicsAreMadeAnewWhenAsked() {
        registry.working(() -> {
            registry.demo.run("insert into app.job (kind) values ('lookup')");
            String done = "select count(*) from app.job where kind = 'lookup' and state = 'done'";
            WorkedRegistry.await(() -> registry.demo.number(done) == 1, MINUTE, () -> "still waiting");
        });
    }

    @Test
    void signsTheAuditLogFromTheBeginning() {
        Path checkpoints = folder.resolve("audit/checkpoints");
        registry.working(() -> {
            WorkedRegistry.await(() -> Files.exists(checkpoints), SOON, () -> "no checkpoint");
        });
    }

    @Test
    void aDropBreaksOffWhatRunsAndThatGoesOnAfterwards() {
        int asking = registry.demo.agreement();
        int ending = registry.demo.agreement();
        long job = registry.ask(asking, FileFormat.CSV);
        registry.workingSleepily(() -> {
            registry.await(asking, job, JobState.RUNNING, SOON);
            registry.demo.run("update app.agreement set state = 'revoked' where agreement_id = " + ending);
            registry.await(ending, registry.newest(ending).id(), JobState.DONE, SOON);
            registry.await(asking, job, JobState.RUNNING, SOON);
            assertThat(registry.strangerEnds(registry.newest(asking))).isFalse();
        });
        forget(asking);
    }

    @Test
    void stopsWithinTenSecondsAndPutsItsJobBack() {
        int agreement = registry.demo.agreement();
        long job = registry.ask(agreement, FileFormat.CSV);
        Worker worker = registry.sleepyWorker();
        registry.await(agreement, job, JobState.RUNNING, SOON);
        long began = System.nanoTime();
        worker.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(registry.newest(agreement).state()).isEqualTo(JobState.WAITING);
        assertThat(registry.demo.number("select tries from app.job where job_id = " + job))
                .isZero();
        forget(agreement);
    }

    private static void forget(int agreement) {
        registry.demo.run("delete from app.job where agreement_id = " + agreement);
    }
}
