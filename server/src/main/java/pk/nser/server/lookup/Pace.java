package pk.nser.server.lookup;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * When an answer is sent: a fixed time after its question came, or twice that, or three times, so that the clock tells
 * nothing of what was found (access.md 3.6). No thread waits.
 */
final class Pace {
    /** No answer is sent sooner. */
    static final Duration BEAT = Duration.ofMillis(400);

    private Pace() {}

    /** Done at the next beat. {@code arrived}: {@code System.nanoTime} when the question came. */
    static CompletableFuture<Void> next(long arrived) {
        long delay = delay(System.nanoTime() - arrived);
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS));
    }

    /** Nanoseconds to wait when so many went by. */
    static long delay(long elapsed) {
        long beat = BEAT.toNanos();
        return (elapsed / beat + 1) * beat - elapsed;
    }
}
