package pk.nser.server.access.rate;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.function.Function;
import pk.nser.db.lookup.ration.Network;

/**
 * The costly requests that one network is answered in a second (access.md 3.6): everybody behind it together, as with look-ups.
 * Thread-safe.
 */
public final class PublicRate {
    private final Function<Context, InetAddress> addresses;
    private final Buckets<Network> networks;

    /** @param addresses whose address a request comes from: {@code ClientAddress::of} */
    public PublicRate(int perSecond, Function<Context, InetAddress> addresses) {
        this.addresses = addresses;
        this.networks = new Buckets<>(perSecond, "of these a second are answered for one network.");
    }

    /** Counts a request; 429 when its network has had its second's share. */
    public void admit(Context ctx) {
        networks.admit(ctx, Network.of(addresses.apply(ctx)));
    }
}
