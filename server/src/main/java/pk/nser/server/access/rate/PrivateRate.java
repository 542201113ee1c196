package pk.nser.server.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import pk.nser.server.http.Problem;

/**
 * The requests that an agreement is answered in a second, those of all its tokens together: a holder makes as many narrower
 * ones as it likes (access.md 3.6). What one second leaves over may be used in the next one. Thread-safe.
 */
public final class PrivateRate {
    private static final int BURST_SECONDS = 2;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int perSecond;

    /** A bucket that was not asked for so long is full again. */
    private final Cache<Integer, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(1)).build();

    public PrivateRate(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Counts a request; 429 when the agreement has had its second's share. */
    public void admit(Context ctx, int agreement) {
        if (!buckets.get(agreement, one -> full()).tryConsume(1)) {
            throw Problem.rationed(
                    ctx, SECOND, perSecond + " private requests a second are answered for one agreement.");
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, SECOND))
                .build();
    }
}
