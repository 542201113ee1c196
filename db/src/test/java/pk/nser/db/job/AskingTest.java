package pk.nser.db.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.geofile.record.FileFormat;

/** What many ask at once, and what one asked long ago. */
class AskingTest {
    private static final AskedRegistry REGISTRY = new AskedRegistry("asking");
    private static final int ASKERS = 32;

    @AfterAll
    static void drop() {
        REGISTRY.close();
    }

    /** 32 askers of 32 different files, none of whom can write before all who may count have counted. */
    @Test
    void neverMoreThanEightWaitHoweverManyAskAtOnce() throws Exception {
        int agreement = REGISTRY.agreement(600);
        List<Pools> pools = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
        List<Future<Asking>> asked = new ArrayList<>();
        try {
            try (Connection wall = REGISTRY.databases.superuser(false);
                    Statement statement = wall.createStatement()) {
                wall.setAutoCommit(false);
                statement.execute("lock table app.job in share mode");
                for (int i = 0; i < ASKERS; i++) {
                    if (i % Role.APP.connections() == 0) {
                        pools.add(new Pools(REGISTRY.databases.address()));
                    }
                    Jobs desk = new Jobs(pools.get(pools.size() - 1).of(Role.APP));
                    int epsg = 32_601 + i;
                    asked.add(threads.submit(() -> desk.ask(agreement, FileFormat.GEOPACKAGE, epsg)));
                }
                awaitAll();
                wall.rollback();
            }
            List<Asking> answers = new ArrayList<>();
            for (Future<Asking> answer : asked) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().filter(answer -> answer instanceof Asking.Asked))
                    .hasSize(8);
            assertThat(answers.stream().filter(new Asking.Full()::equals)).hasSize(ASKERS - 8);
            assertThat(REGISTRY.number(
                            "select count(*) from app.job where state = 'waiting' and agreement_id = " + agreement))
                    .isEqualTo(8);
        } finally {
            threads.shutdownNow();
            pools.forEach(Pools::close);
        }
    }

    private static void awaitAll() throws InterruptedException {
        String waiting = "select count(*) from pg_stat_activity where datname = current_database()"
                + " and usename = 'nser_app' and wait_event_type = 'Lock'";
        for (int i = 0; REGISTRY.number(waiting) < ASKERS; i++) {
            assertThat(i).as("askers who wait").isLessThan(3_000);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void oneIsFoundHoweverManyCameAfterItAndByItsOwnAgreementAlone() {
        int agreement = REGISTRY.agreement(600);
        Jobs desk = REGISTRY.desk();
        Asking.Asked asked = (Asking.Asked) desk.ask(agreement, FileFormat.CSV, 4326);
        REGISTRY.run("insert into app.job (kind, agreement_id, format, epsg, state) select 'delivery', " + agreement
                + ", 'csv', 4326, 'done' from generate_series(1, 100)");
        assertThat(desk.of(agreement)).hasSize(100).extracting(Job::id).doesNotContain(asked.id());
        assertThat(desk.find(agreement, asked.id()))
                .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(JobState.WAITING));
        assertThat(desk.find(REGISTRY.agreement(600), asked.id())).isEmpty();
        assertThat(desk.find(agreement, Long.MAX_VALUE)).isEmpty();
    }
}
