package pk.nser.server.geotag;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import pk.nser.server.http.Problem;

/**
 * How many tiles of one agreement are read at once: a crowded one takes a connection for a second, and there are few of them
 * for all agreements. Thread-safe.
 */
final class PointReading {
    static final int MOST_AT_ONCE = 2;

    /** As many as a browser asks for at once wait for their turn. */
    static final int MOST_WAITING = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final LoadingCache<Integer, Semaphore> turns =
            Caffeine.newBuilder().weakValues().build(agreement -> new Semaphore(MOST_AT_ONCE, true));

    /** Reads when it is the agreement's turn; 429 when too much of it is being read. */
    <T> T inTurn(Context ctx, int agreement, Supplier<T> reading) {
        Semaphore turn = turns.get(agreement);
        if (!isTurn(turn)) {
            throw Problem.rationed(ctx, RETRY, "Two tiles of an agreement are read at once. Ask again in a second.");
        }
        try {
            return reading.get();
        } finally {
            turn.release();
        }
    }

    private static boolean isTurn(Semaphore turn) {
        try {
            return turn.getQueueLength() < MOST_WAITING && turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
