package pk.nser.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address written into TileJSON and styles, and whether cookies may be Secure. The Host header is believed only when
 * it names the loopback: a foreign one must not be written into documents that caches keep for ever. And whose pages may
 * change anything here: its own.
 */
public final class PublicAddress {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private final Optional<URI> configured;

    /** @param configured setting {@code http.address} */
    public PublicAddress(Optional<URI> configured) {
        this.configured = configured;
    }

    /** Scheme, host and port without a path, as the asker reaches this server. */
    public String of(Context ctx) {
        if (configured.isPresent()) {
            return configured.get().toString();
        }
        String host = ctx.header("Host");
        if (host != null && LOOPBACK.matcher(host).matches()) {
            return "http://" + host;
        }
        return "http://127.0.0.1:" + ctx.req().getLocalPort();
    }

    /**
     * Lets pass what a page of this server asks, and what no browser asks: browsers say where a request comes from, and send
     * credentials along whoever made them ask.
     */
    public void requireOwnSite(Context ctx) {
        refuseOtherSites(ctx);
        String origin = ctx.header("Origin");
        if (origin != null && !origin.equals(of(ctx)) && !isOwnHost(ctx, origin)) {
            throw Problem.crossSite();
        }
    }

    /** Refuses what a browser says another site's page asks for. */
    public static void refuseOtherSites(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw Problem.crossSite();
        }
    }

    /** Over plain http from another machine the address is not configured; the Host header then names this server. */
    private static boolean isOwnHost(Context ctx, String origin) {
        String host = ctx.header("Host");
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    /** True when people reach this server through https. */
    public boolean secure() {
        return configured.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }
}
