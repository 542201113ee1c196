package pk.nser.db.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.Verdict;

/**
 * The audit log of a process (access.md 3.5): one thread that commits events in batches of at most 100, a batch at the
 * latest 50 ms after its first event, at once when somebody waits. Thread-safe.
 *
 * <p>While the database cannot be written, {@link #intent} fails, and everything else waits in memory: up to
 * {@link #MOST_WAITING} events, then it is counted and dropped, and the number is itself an event when writing works again.
 * A commit whose answer was lost is tried again, so an event can stand twice; the id of its request tells.
 */
public final class AuditLog implements AutoCloseable {
    /** Events that may wait: with 500 bytes each 10 MB. */
    static final int MOST_WAITING = 20_000;

    /** An intent that is not committed after so long is refused (access.md 4: 503 within 2 seconds). */
    static final Duration PATIENCE = Duration.ofMillis(1_900);

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Duration LAST_WRITES = Duration.ofSeconds(10);

    private final EventTable table;
    private final Backlog backlog = new Backlog(MOST_WAITING);
    private final TileTally tally = new TileTally(System::nanoTime);
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private volatile boolean failing;

    private AuditLog(DataSource database) {
        this.table = new EventTable(database);
        this.thread = new Thread(this::run, "audit-log");
        this.thread.setDaemon(true);
    }

    /**
     * Begins to write.
     *
     * @param database the AUDIT pool
     */
    public static AuditLog start(DataSource database) {
        AuditLog log = new AuditLog(database);
        log.thread.start();
        return log;
    }

    /** Takes an event to be written soon. False when too many wait already: then it is counted as lost. */
    public boolean record(AuditEvent event) {
        boolean taken = backlog.offer(Waiting.other(event.json()));
        if (!taken) {
            lost.incrementAndGet();
        }
        return taken;
    }

    /** Takes an answer that is added up with others like it: one event a minute. */
    public void addUp(AuditEvent answer) {
        tally.add(answer);
    }

    /**
     * Returns when the event is committed.
     *
     * @throws AuditUnavailable when it is not, within {@link #PATIENCE}
     */
    public void intent(AuditEvent event) {
        Waiting waiting = Waiting.intent(event.json());
        CompletableFuture<Void> committed = waiting.committed();
        if (committed == null || !backlog.offer(waiting)) {
            throw new AuditUnavailable("the audit log takes nothing now", null);
        }
        try {
            committed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AuditUnavailable("the audit log could not be written", e.getCause());
        } catch (TimeoutException e) {
            committed.cancel(false);
            throw new AuditUnavailable("the audit log was not written in time", e);
        } catch (InterruptedException e) {
            committed.cancel(false);
            Thread.currentThread().interrupt();
            throw new AuditUnavailable("the audit log was not waited for", e);
        }
    }

    /** How many events were lost since the last one that could be written. */
    public long lost() {
        return lost.get();
    }

    /** True while the last batch could not be written. */
    public boolean isFailing() {
        return failing;
    }

    private void run() {
        try {
            while (!backlog.isClosed()) {
                tally.due(false).forEach(this::record);
                write(backlog.next(IDLE_NANOS, failing ? REST_NANOS : 0));
            }
            do {
                write(backlog.next(0, 0));
            } while (!backlog.isEmpty() && !failing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> taken) {
        List<Waiting> batch = taken.stream().filter(one -> !one.isGivenUp()).toList();
        if (batch.isEmpty()) {
            return;
        }
        long missing = lost.get();
        try {
            List<String> bodies =
                    new ArrayList<>(batch.stream().map(Waiting::body).toList());
            if (missing > 0) {
                bodies.add(lostEvent(missing).json());
            }
            table.append(bodies);
            lost.addAndGet(-missing);
            batch.forEach(Waiting::done);
            if (failing) {
                LOG.info("the audit log is written again");
                failing = false;
            }
        } catch (SQLException e) {
            if (EventTable.isFaultOfTheEvent(e)) {
                oneByOne(batch, e);
            } else {
                failed(batch, e, "SQL state " + e.getSQLState());
            }
        } catch (RuntimeException unexpected) { // thrown on, it would end the only thread that writes
            if (!failing) {
                LOG.error("the audit log: unexpected", unexpected);
            }
            failed(batch, unexpected, "unexpected");
        }
    }

    private void failed(List<Waiting> batch, Exception why, String told) {
        if (!failing) {
            LOG.error("the audit log cannot be written ({}): records are refused until it can", told);
            failing = true;
        }
        batch.forEach(one -> one.failed(why));
        backlog.putBack(batch.stream().filter(one -> !one.isIntent()).toList());
    }

    /** The database refuses an event for what it is: it alone is lost. */
    private void oneByOne(List<Waiting> batch, SQLException why) {
        if (batch.size() == 1) {
            LOG.error("the audit log refuses an event (SQL state {})", why.getSQLState());
            batch.get(0).failed(why);
            lost.incrementAndGet();
        } else {
            batch.forEach(one -> write(List.of(one)));
        }
    }

    private static AuditEvent lostEvent(long number) {
        return new AuditEvent(
                Action.LOST,
                Verdict.PERMIT,
                Asker.UNKNOWN,
                Subject.NONE,
                null,
                new Amount(number, 0, null),
                Origin.NONE);
    }

    /** Writes what waits, for at most ten seconds, and takes no more. */
    @Override
    public void close() {
        tally.due(true).forEach(this::record);
        backlog.close();
        try {
            thread.join(LAST_WRITES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        if (!backlog.isEmpty() || lost.get() > 0) {
            LOG.error("the audit log ends with {} events that could not be written", backlog.size() + lost.get());
        }
    }
}
