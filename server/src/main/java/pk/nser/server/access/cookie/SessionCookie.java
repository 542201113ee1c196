package pk.nser.server.access.cookie;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;

/**
 * The atlas's cookie: {@code __Host-nser} (Secure) behind https, plain {@code nser} over loopback http, always HttpOnly
 * and SameSite=Strict.
 */
public final class SessionCookie {
    private final boolean secure;

    /** @param secure true when people come through https */
    public SessionCookie(boolean secure) {
        this.secure = secure;
    }

    /** The session id that the request carries. */
    public Optional<String> read(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name()));
    }

    /** Gives the browser a session id. */
    public void set(Context ctx, String sessionId) {
        write(ctx, sessionId, Sessions.LONGEST.toSeconds());
    }

    /** Takes the cookie away, and what the browser may have kept. */
    public void clear(Context ctx) {
        write(ctx, "", 0);
        dropKept(ctx);
    }

    /**
     * Lets the browser drop what it keeps of this server, pages held for its Back button included. Private answers are
     * {@code no-store} already: this is for what a browser held on to all the same (issue 5, point 7).
     */
    public static void dropKept(Context ctx) {
        ctx.header("Clear-Site-Data", "\"cache\"");
    }

    private void write(Context ctx, String value, long maxAgeSeconds) {
        ctx.header(
                Header.SET_COOKIE,
                name() + "=" + value + "; Path=/; Max-Age=" + maxAgeSeconds + "; HttpOnly; SameSite=Strict"
                        + (secure ? "; Secure" : ""));
    }

    private String name() {
        return secure ? "__Host-nser" : "nser";
    }
}
