package pk.nser.server.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.delivery.WorkedDemo;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.job.Asking;
import pk.nser.db.job.Job;
import pk.nser.db.job.JobState;
import pk.nser.db.job.Jobs;
import pk.nser.db.job.TakenJob;
import pk.nser.server.OpenedServer;
import pk.nser.server.command.Home;
import pk.nser.server.command.worker.RunningWorker;
import pk.nser.server.fixture.Operator;

/** A registry with agreements that ask, and its worker. */
final class WorkedRegistry implements AutoCloseable {
    private static final String SLEEP = "select pg_sleep(60)";

    final WorkedDemo demo;
    private final Path folder;

    WorkedRegistry(String name, Path folder) {
        this.demo = WorkedDemo.create(name, folder);
        this.folder = folder;
        Operator.of(folder, demo.databases().address());
    }

    /** Does it while the whole worker works; what is due by the clock is due every second. */
    void working(Runnable act) {
        RunningWorker worker = OpenedServer.worker(new Home(folder, Map.of()), Duration.ofSeconds(1));
        try {
            act.run();
        } finally {
            worker.close();
        }
    }

    /** Does it while a worker works whose deliveries sleep for a minute in the database, and whose drops are done at once. */
    void workingSleepily(Runnable act) {
        Worker worker = sleepyWorker();
        try {
            act.run();
        } finally {
            worker.close();
        }
    }

    Worker sleepyWorker() {
        TestDatabases databases = demo.databases();
        return Worker.start(databases.pools().of(Role.BUILD), () -> {
            Pools pools = new Pools(databases.address(), "sleepy");
            return new Workbench(
                    job -> {
                        sleep(pools);
                        throw new IllegalStateException("woke up");
                    },
                    agreement -> "nothing",
                    () -> "nothing",
                    pools::close);
        });
    }

    private static void sleep(Pools pools) {
        try (var connection = pools.of(Role.BUILD).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SLEEP);
        } catch (java.sql.SQLException e) {
            throw new pk.nser.db.connection.RegistryUnavailable("sleeping", e);
        }
    }

    Jobs desk() {
        return new Jobs(demo.databases().pools().of(Role.APP));
    }

    long ask(int agreement, FileFormat format) {
        return ((Asking.Asked) desk().ask(agreement, format, 4326)).id();
    }

    Job newest(int agreement) {
        return desk().of(agreement).get(0);
    }

    /** Waits until a job of the agreement stands so. */
    void await(int agreement, long job, JobState state, Duration atMost) {
        await(
                () -> desk().of(agreement).stream().anyMatch(found -> found.id() == job && found.state() == state),
                atMost,
                () -> desk().of(agreement));
    }

    static void await(BooleanSupplier reached, Duration atMost, java.util.function.Supplier<?> seen) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within " + atMost + ": " + seen.get());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What there is of an agreement: files on the disk, rows that tell of them, keys. */
    List<Long> kept(int agreement) {
        String[] files = folder.resolve("deliveries")
                .resolve(String.valueOf(agreement))
                .toFile()
                .list();
        String grant = " where grant_id = (select grant_id from app.agreement where agreement_id = " + agreement + ")";
        return List.of(
                files == null ? 0L : files.length,
                demo.number("select count(*) from app.delivery" + grant),
                demo.number("select count(*) from reg.grant_key" + grant));
    }

    /** What a stranger may say of a job that another has begun. */
    boolean strangerEnds(Job job) {
        return new Jobs(demo.databases().pools().of(Role.BUILD))
                .done(new TakenJob.Lookup(job.id(), 99), OptionalInt.empty());
    }

    @Override
    public void close() {
        demo.close();
    }
}
