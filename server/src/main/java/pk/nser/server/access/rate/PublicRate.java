package pk.nser.server.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Function;
import pk.nser.db.lookup.ration.Network;
import pk.nser.server.http.Problem;

/**
 * The costly requests that one network is answered in a second (access.md 3.6): everybody behind it together, as with look-ups.
 * What one second leaves over may be used in the next one. Thread-safe.
 */
public final class PublicRate {
    private static final int BURST_SECONDS = 2;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Whoever owns more networks than this gets fresh buckets, and pays for it with as many connections. */
    private static final int MOST_NETWORKS = 100_000;

    private final int perSecond;
    private final Function<Context, InetAddress> addresses;

    /** A bucket that was not asked for so long is full again. */
    private final Cache<Network, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    /** @param addresses whose address a request comes from: {@code ClientAddress::of} */
    public PublicRate(int perSecond, Function<Context, InetAddress> addresses) {
        this.perSecond = perSecond;
        this.addresses = addresses;
    }

    /** Counts a request; 429 when its network has had its second's share. */
    public void admit(Context ctx) {
        if (!buckets.get(Network.of(addresses.apply(ctx)), network -> full()).tryConsume(1)) {
            throw Problem.rationed(ctx, SECOND, perSecond + " of these a second are answered for one network.");
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, SECOND))
                .build();
    }
}
