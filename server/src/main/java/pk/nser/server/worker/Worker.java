package pk.nser.server.worker;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.job.Jobs;
import pk.nser.db.job.TakenJob;
import pk.nser.db.job.WorkerSeat;

/**
 * Takes jobs and carries them out, one at a time. A drop does not wait for other work: whatever else is under way is broken
 * off and put back, so that what is revoked is gone within seconds. Neither a job nor the database ends this: it waits and
 * goes on.
 *
 * <p>Known limit: a job notices that it was broken off when it next asks the database or the disk for something.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final DataSource database;
    private final Jobs jobs;
    private final Supplier<Hand> hands;
    private final Pause pause = new Pause();
    private final Thread thread = new Thread(this::run, "worker");
    private volatile boolean stopping;

    private Worker(DataSource database, Supplier<Hand> hands) {
        this.database = database;
        this.jobs = new Jobs(database);
        this.hands = hands;
    }

    /**
     * Begins.
     *
     * @param database the BUILD pool, of which no job takes a connection
     * @param hands one for each job
     */
    public static Worker start(DataSource database, Supplier<Hand> hands) {
        Worker worker = new Worker(database, hands);
        worker.thread.start();
        return worker;
    }

    private void run() {
        boolean told = false;
        while (!stopping) {
            try {
                Optional<WorkerSeat> seat = WorkerSeat.take(database);
                if (seat.isPresent()) {
                    told = false;
                    work(seat.get());
                } else {
                    if (!told) {
                        LOG.warn("another worker is at the queue of this registry: waiting for its end");
                        told = true;
                    }
                    rest(pause.next());
                }
            } catch (RegistryUnavailable away) {
                Duration now = pause.next();
                LOG.warn("the database failed while {}; again in {} s", away.getMessage(), now.toSeconds());
                rest(now);
            } catch (InterruptedException stopped) {
                stopping = true;
            } catch (RuntimeException unexpected) { // nothing ends the worker: told, and tried again
                LOG.error("unexpected", unexpected);
                rest(pause.next());
            }
        }
    }

    private void work(WorkerSeat taken) throws InterruptedException {
        try (WorkerSeat seat = taken) {
            int left = jobs.putBackLeft();
            LOG.info("at work; {} jobs were left by a worker before", left);
            while (!stopping) {
                Optional<TakenJob> job = jobs.take();
                pause.reset();
                if (job.isPresent()) {
                    carryOut(job.get(), seat);
                } else {
                    awaitJobs(seat);
                }
            }
        }
    }

    private void awaitJobs(WorkerSeat seat) {
        long until = System.nanoTime() + POLL.toNanos();
        while (!stopping && System.nanoTime() < until) {
            if (seat.heard(LISTEN)) {
                return;
            }
        }
    }

    private void carryOut(TakenJob job, WorkerSeat seat) throws InterruptedException {
        long began = System.nanoTime();
        Optional<Hand> given = hand(job);
        if (given.isEmpty()) {
            tell(job, "not begun", began);
            return;
        }
        try (Hand hand = given.get()) {
            RunningJob running = RunningJob.begin(job, hand);
            boolean brokenOff = false;
            try {
                while (!running.endsWithin(LOOK) && !brokenOff) {
                    brokenOff = stopping || (!(job instanceof TakenJob.Drop) && seat.dropWaits());
                }
            } catch (RegistryUnavailable seatLost) {
                running.breakOff();
                running.endsWithin(GRACE);
                throw seatLost;
            }
            if (brokenOff) {
                running.breakOff();
                while (!running.endsWithin(GRACE) && !stopping) {
                    LOG.warn("job {} was broken off and has not noticed it yet", job.id());
                }
            }
            String ended = running.endsWithin(Duration.ZERO) ? settle(job, running, brokenOff) : giveBack(job);
            tell(job, ended, began);
        }
    }

    /** Empty when there is none, which a later try may find mended: a key is missing, say. */
    private Optional<Hand> hand(TakenJob job) {
        try {
            return Optional.of(hands.get());
        } catch (RuntimeException broken) { // a missing key, say: a later try may find it mended
            LOG.error("job {} cannot be begun", job.id(), broken);
            jobs.again(job, "the worker lacks what it needs for it; its log tells more");
            return Optional.empty();
        }
    }

    /** Writes down how it ended. A job that was broken off may have been done all the same. */
    private String settle(TakenJob job, RunningJob running, boolean brokenOff) throws InterruptedException {
        try {
            Hand.Result result = running.result();
            return jobs.done(job, result.delivery()) ? "done, " + result.told() : "done, but was begun by another";
        } catch (ExecutionException thrown) {
            if (brokenOff) {
                return giveBack(job);
            }
            Fault fault = Fault.of(thrown.getCause() == null ? thrown : thrown.getCause());
            if (fault.passing()) {
                return jobs.again(job, fault.problem())
                        .map(state -> state.code() + " after try " + job.tries() + ": " + fault.problem())
                        .orElse("begun by another");
            }
            jobs.fail(job, fault.problem());
            return "failed: " + fault.problem();
        }
    }

    private String giveBack(TakenJob job) {
        return "broken off, "
                + jobs.giveBack(job).map(state -> state.code() + " again").orElse("begun by another");
    }

    private static void tell(TakenJob job, String ended, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        LOG.info("job {}, {}: {}; {} s", job.id(), job.words(), ended, String.format(Locale.ROOT, "%.1f", seconds));
    }

    private void rest(Duration time) {
        try {
            long until = System.nanoTime() + time.toNanos();
            while (!stopping && System.nanoTime() < until) {
                Thread.sleep(LISTEN.toMillis());
            }
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }

    /** Lets a running job break off, and waits at most ten seconds. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(GRACE.plusSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
