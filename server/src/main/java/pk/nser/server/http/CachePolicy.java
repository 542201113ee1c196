package pk.nser.server.http;

/** What others may keep of an answer (access.md 3.4). */
public enum CachePolicy {
    /** Released and public: never changes. */
    FOREVER("public, max-age=31536000, immutable", "Accept-Encoding"),
    /** The pointer to the current release. */
    POINTER("public, max-age=60", "Accept-Encoding"),
    /** Pages of the atlas: asked for again each time. */
    PAGE("no-cache", "Accept-Encoding"),
    /** Made for one token: kept nowhere. */
    PRIVATE("private, no-store", "Authorization, Cookie, Accept-Encoding"),
    /** Failures. */
    FAILURE("no-store", "Accept-Encoding");

    private final String cacheControl;
    private final String vary;

    CachePolicy(String cacheControl, String vary) {
        this.cacheControl = cacheControl;
        this.vary = vary;
    }

    /** The value of Cache-Control. */
    public String cacheControl() {
        return cacheControl;
    }

    /** The value of Vary. */
    public String vary() {
        return vary;
    }
}
