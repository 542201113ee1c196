package pk.nser.server.http;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered with data, as RFC 9457 tells it. Its detail is written for the asker: no SQL, no
 * secret, nothing of another's.
 */
public final class Problem extends RuntimeException {
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

    /** 403: sent by another site's page. */
    public static Problem crossSite() {
        return new Problem(403, "cross-site", null, "This is answered to pages of this server only.");
    }

    /** 404: there is no such thing. */
    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", null, detail);
    }

    /** 503: it cannot be told now. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", null, detail);
    }

    /** Any other status that the HTTP machinery itself decides. */
    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, null, detail);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    String parameter() {
        return parameter;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
