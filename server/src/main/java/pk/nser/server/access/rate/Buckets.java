package pk.nser.server.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.function.LongSupplier;
import pk.nser.server.http.Problem;

/**
 * How much each asker is answered in a second; what one second leaves over may be used in the next one. Thread-safe.
 *
 * @param <K> what askers are told apart by
 */
final class Buckets<K> {
    private static final int BURST_SECONDS = 2;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Whoever is more askers than this gets fresh buckets, and pays for it with as many connections. */
    private static final int MOST = 100_000;

    private final int perSecond;
    private final String refusal;
    private final TimeMeter time;

    /** A bucket that was not asked for so long is full again. */
    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    /** @param refusal what who asks too fast is told, behind the number */
    Buckets(int perSecond, String refusal) {
        this(perSecond, refusal, System::nanoTime);
    }

    /** @param nanos a clock that never goes back: limits do not follow the wall's (access.md 4) */
    Buckets(int perSecond, String refusal, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.refusal = refusal;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    /** Counts a request; 429 when the asker has had its second's share. */
    void admit(Context ctx, K asker) {
        if (!isWithin(asker)) {
            throw Problem.rationed(ctx, SECOND, perSecond + " " + refusal);
        }
    }

    /** Counts a request; false when the asker has had its second's share. */
    boolean isWithin(K asker) {
        return buckets.get(asker, one -> full()).tryConsume(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, SECOND))
                .build();
    }
}
