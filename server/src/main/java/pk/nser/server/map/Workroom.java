package pk.nser.server.map;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import pk.nser.server.http.Problem;

/** Where pictures are drawn, {@value #AT_ONCE} at once for everybody together: one of A3 as PNG takes 31 MB. Thread-safe. */
public final class Workroom {
    static final int AT_ONCE = 2;

    /** Who waits longer is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Draws when there is room; 503 when there is none in time. */
    <T> T draw(Supplier<T> drawing) {
        boolean entered;
        try {
            entered = room.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            entered = false;
        }
        if (!entered) {
            throw Problem.unavailable("Too many pictures are being drawn; ask again in a moment.");
        }
        try {
            return drawing.get();
        } finally {
            room.release();
        }
    }
}
