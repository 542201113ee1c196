package pk.nser.server.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.RegistryUnavailable;

/** Does what is due by the clock, on one thread, beside the jobs. What fails is told and done again when next due. */
public final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /**
     * Something that is due again and again.
     *
     * @param doing in words for the log
     * @param every time from one end to the next beginning
     * @param work says what it did; empty when there was nothing to do
     */
    public record Chore(String doing, Duration every, Supplier<String> work) {}

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "chores");
        thread.setDaemon(true);
        return thread;
    });

    private Chores() {}

    /** Does each at once, then again and again. */
    public static Chores start(List<Chore> all) {
        Chores chores = new Chores();
        for (Chore chore : all) {
            var unused = chores.clock.scheduleWithFixedDelay(
                    () -> perform(chore), 0, chore.every().toMillis(), TimeUnit.MILLISECONDS);
        }
        return chores;
    }

    private static void perform(Chore chore) {
        try {
            String told = chore.work().get();
            if (!told.isEmpty()) {
                LOG.info("{}: {}", chore.doing(), told);
            }
        } catch (RegistryUnavailable away) {
            LOG.warn("{}: the database failed while {}", chore.doing(), away.getMessage());
        } catch (RuntimeException unexpected) { // thrown on, it would end this chore for good
            LOG.error("{}: unexpected", chore.doing(), unexpected);
        }
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a chore did not end in time");
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
