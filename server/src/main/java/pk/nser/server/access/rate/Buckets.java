package pk.nser.server.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
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

    /** A bucket that was not asked for so long is full again. */
    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    /** @param refusal what who asks too fast is told, behind the number */
    Buckets(int perSecond, String refusal) {
        this.perSecond = perSecond;
        this.refusal = refusal;
    }

    /** Counts a request; 429 when the asker has had its second's share. */
    void admit(Context ctx, K asker) {
        if (!buckets.get(asker, one -> full()).tryConsume(1)) {
            throw Problem.rationed(ctx, SECOND, perSecond + " " + refusal);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, SECOND))
                .build();
    }
}
