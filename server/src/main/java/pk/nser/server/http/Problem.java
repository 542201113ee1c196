package pk.nser.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered with data, as RFC 9457 tells it. Its detail is written for the asker: no SQL, no
 * secret, nothing of another's.
 */
public final class Problem extends RuntimeException {
    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String parameter;

    private Problem(int status, String code, @Nullable String parameter, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.parameter = parameter;
    }

    /** 400: a value that is not even well formed. */
    public static Problem badParameter(String parameter, String detail) {
        return new Problem(400, "bad-parameter", parameter, detail);
    }

    /** 401: no token, or one that does not hold. The same answer for every reason. */
    public static Problem needsToken() {
        return new Problem(
                401, "needs-token", null, "This needs a token that is valid now. Tokens are given with an agreement.");
    }

    /** 403: the public tree has it not, the private one may. */
    public static Problem needsAccess(String detail) {
        return new Problem(403, "needs-access", null, detail);
    }

    /** 403: the token does not reach this. */
    public static Problem outsideScope(String detail) {
        return new Problem(403, "outside-scope", null, detail);
    }

    /** 403: the token does not reach this, because of one parameter where it is known. */
    public static Problem outsideScope(@Nullable String parameter, String detail) {
        return new Problem(403, "outside-scope", parameter, detail);
    }

    /** 403: sent by another site's page. */
    public static Problem crossSite() {
        return new Problem(403, "cross-site", null, "This is answered to pages of this server only.");
    }

    /** 404: there is no such thing. */
    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", null, detail);
    }

    /** 429: more was asked than is given in a time; {@code wait} is told in Retry-After. */
    public static Problem rationed(Context ctx, Duration wait, String detail) {
        ctx.header(Header.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        return new Problem(429, "rationed", null, detail);
    }

    /** 503: it cannot be told now. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", null, detail);
    }

    /** Any other status that the HTTP machinery itself decides. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, null, detail);
    }

    /** The status of its answer. */
    public int status() {
        return status;
    }

    /** Its code, for programs. */
    public String code() {
        return code;
    }

    /** It as {@link #MEDIA_TYPE}. */
    public byte[] bytes() {
        return Json.bytes(new View(
                "urn:nser:problem:" + code,
                HttpStatus.getMessage(status),
                status,
                String.valueOf(getMessage()),
                code,
                parameter));
    }

    /** The members of RFC 9457, and two of our own: {@code code} for programs, {@code parameter} for 400. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record View(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable String parameter) {}
}
