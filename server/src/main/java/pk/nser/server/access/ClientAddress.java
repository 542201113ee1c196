package pk.nser.server.access;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pk.nser.db.grant.scope.AddressBlock;

/**
 * The address of who asks, for rations, for the networks that an agreement names and for the audit log. {@code X-Forwarded-For} is believed as far back as listed proxies wrote it and no
 * further: what stands before is whatever the asker sent (access.md 3.6).
 */
public final class ClientAddress {
    private final List<AddressBlock> proxies;

    /** @param proxies setting {@code http.proxies} */
    public ClientAddress(List<AddressBlock> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /** The nearest address that is no listed proxy; that of the farthest proxy when it does not tell. */
    public InetAddress of(Context ctx) {
        InetAddress nearest = AddressBlock.address(ctx.req().getRemoteAddr().replaceFirst("%.*", ""))
                .orElseThrow(() -> new IllegalStateException("a connection without an address"));
        String header = String.join(",", Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
        List<String> hops = Arrays.asList(header.split(",", -1));
        Collections.reverse(hops);
        for (String hop : hops) {
            if (!isProxy(nearest)) {
                return nearest;
            }
            Optional<InetAddress> before = AddressBlock.address(hop.strip());
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }

    /** The same in digits. */
    public String text(Context ctx) {
        return of(ctx).getHostAddress();
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(block -> block.contains(address));
    }
}
