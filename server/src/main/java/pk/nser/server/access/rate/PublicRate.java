package pk.nser.server.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import pk.nser.db.lookup.ration.Network;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.http.Problem;

/**
 * How much costly work, such as pictures, is done for one network of askers in a second: those who ask without a token are
 * told apart by the first 24 bits of an IPv4 address, the first 56 of an IPv6 one (access.md 3.6). What one second leaves
 * over may be used in the next one. Thread-safe.
 */
public final class PublicRate {
    private static final int BURST_SECONDS = 2;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Networks that are remembered: with more of them asking, the longest silent one begins anew. */
    private static final int MOST_NETWORKS = 100_000;

    private final int perSecond;
    private final ClientAddress addresses;

    /** A bucket that was not asked for so long is full again. */
    private final Cache<Network, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(1))
            .maximumSize(MOST_NETWORKS)
            .build();

    public PublicRate(int perSecond, ClientAddress addresses) {
        this.perSecond = perSecond;
        this.addresses = addresses;
    }

    /** Counts a piece of work; 429 when the network has had its second's share. */
    public void admit(Context ctx) {
        if (!buckets.get(Network.of(addresses.of(ctx)), one -> full()).tryConsume(1)) {
            throw Problem.rationed(ctx, SECOND, perSecond + " pictures a second are made for one network.");
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, SECOND))
                .build();
    }
}
