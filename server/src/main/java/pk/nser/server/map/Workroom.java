package pk.nser.server.map;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import pk.nser.server.http.Problem;

/**
 * Where the pictures of one tree are drawn, one after the other: one of A3 as PNG takes 31 MB. Whoever waits holds a thread
 * that others need, so few may, and not for long (access.md 4). Thread-safe.
 */
public final class Workroom {
    static final int MOST_WAITING = 8;

    /** Who waits longer is told to come again. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore place = new Semaphore(1, true);

    /** Who draws and who waits. */
    private final Semaphore inside = new Semaphore(1 + MOST_WAITING);

    /** Draws when there is room; 503 when too many wait already, or there is none in time. */
    void enter(Runnable drawing) {
        if (!inside.tryAcquire()) {
            throw full();
        }
        try {
            await();
            try {
                drawing.run();
            } finally {
                place.release();
            }
        } finally {
            inside.release();
        }
    }

    private void await() {
        try {
            if (place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw full();
    }

    private static Problem full() {
        return Problem.unavailable("Too many pictures are being drawn; ask again in a moment.");
    }
}
