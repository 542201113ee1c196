package pk.nser.db.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The events that wait for the writer: intents, for which somebody waits too, before all others. Bounded: when it is full,
 * it says so. Thread-safe.
 */
final class Backlog {
    /** Most events of one commit, and longest time for which one waits for others (access.md 3.5). */
    static final int BATCH = 100;

    static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final int most;
    private final Deque<Waiting> intents = new ArrayDeque<>();
    private final Deque<Waiting> others = new ArrayDeque<>();
    private boolean closed;

    /** @param most events that may wait, intents and others each */
    Backlog(int most) {
        this.most = most;
    }

    /** False when it is full or closed: the event was not taken. */
    synchronized boolean offer(Waiting event) {
        Deque<Waiting> line = event.isIntent() ? intents : others;
        if (closed || line.size() >= most) {
            return false;
        }
        line.add(event);
        if (event.isIntent() || others.size() == 1 || others.size() >= BATCH) {
            notifyAll();
        }
        return true;
    }

    /** Puts back what could not be written, in its order, before what came later; always taken. */
    synchronized void putBack(List<Waiting> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            others.addFirst(events.get(i));
        }
    }

    /**
     * The next batch: at once when an intent waits, else when it is full or its first event has waited long enough.
     *
     * @param idleNanos returns an empty batch when nothing came for so long
     * @param restNanos takes no event but intents before so much time has passed, unless it is closed
     */
    synchronized List<Waiting> next(long idleNanos, long restNanos) throws InterruptedException {
        long began = System.nanoTime();
        while (!closed && intents.isEmpty()) {
            long now = System.nanoTime();
            long left;
            if (now - began < restNanos) {
                left = restNanos - (now - began);
            } else if (others.isEmpty()) {
                left = idleNanos - (now - began);
            } else if (others.size() >= BATCH) {
                left = 0;
            } else {
                left = GATHER_NANOS - (now - others.getFirst().since());
            }
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return take(!closed && System.nanoTime() - began < restNanos);
    }

    private List<Waiting> take(boolean intentsAlone) {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < BATCH && !intents.isEmpty()) {
            batch.add(intents.removeFirst());
        }
        while (!intentsAlone && batch.size() < BATCH && !others.isEmpty()) {
            batch.add(others.removeFirst());
        }
        return batch;
    }

    /** Takes no more; what waits is given out without delay. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized boolean isEmpty() {
        return intents.isEmpty() && others.isEmpty();
    }

    /** How many events wait. */
    synchronized int size() {
        return intents.size() + others.size();
    }
}
