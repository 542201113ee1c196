package pk.nser.db.audit.chain;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.RegistryUnavailable;

/**
 * Makes a checkpoint at once, then again and again, and a last one when it is closed; for a process that may read the
 * signing key (the worker). What cannot be signed is told in the log of the process and tried again.
 */
public final class HourlyCheckpoints implements AutoCloseable {
    /** Time between two checkpoints (access.md 3.5). */
    public static final Duration HOUR = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(HourlyCheckpoints.class);
    private static final Duration LAST = Duration.ofMinutes(1);

    private final Checkpoints checkpoints;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "audit-checkpoints");
        thread.setDaemon(true);
        return thread;
    });

    private HourlyCheckpoints(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Begins; {@code every}: {@link #HOUR}, but for tests. */
    public static HourlyCheckpoints start(Checkpoints checkpoints, Duration every) {
        HourlyCheckpoints hourly = new HourlyCheckpoints(checkpoints);
        var unused = hourly.clock.scheduleWithFixedDelay(hourly::make, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return hourly;
    }

    private void make() {
        try {
            LOG.info("audit checkpoint: {}", checkpoints.make().line());
        } catch (RegistryUnavailable away) {
            LOG.warn("no audit checkpoint: failed while {}", away.getMessage());
        } catch (IllegalStateException refused) {
            LOG.error("no audit checkpoint: {}", refused.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            if (clock.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                make();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
