package pk.nser.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers that stand on every answer, errors of the HTTP machinery included (access.md 3.8). */
public final class SecurityHeaders {
    private static final String CSP = "Content-Security-Policy";
    private static final String IN_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'";

    private static final String POLICY = IN_PAGE + "; frame-ancestors ";

    private static final List<HttpField> ALL = List.of(
            new PreEncodedHttpField(CSP, POLICY + "'none'"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField(
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));

    private static final HttpField HSTS = new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

    private SecurityHeaders() {}

    /** The content policy as far as a page may say it of itself: who may frame it, only a server can (CSP 3, 3.3). */
    public static String inPage() {
        return IN_PAGE;
    }

    /** Begins an answer with them, which has none yet; {@code secure}: people come through https. */
    public static void begin(HttpFields.Mutable headers, boolean secure) {
        ALL.forEach(headers::add);
        if (secure) {
            headers.add(HSTS);
        }
    }

    /** Puts them on, in the place of any that are there. */
    public static void put(HttpFields.Mutable headers, boolean secure) {
        ALL.forEach(headers::put);
        if (secure) {
            headers.put(HSTS);
        }
    }

    /** Lets any page put this answer into a frame: for {@code /embed} alone. */
    public static void letFrame(Context ctx) {
        ctx.header(CSP, POLICY + "*");
    }
}
