package pk.nser.server.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends content with its length, encoding and caching headers. */
public final class Answers {
    private Answers() {}

    /** Sends {@code content}; nothing at all is 204. */
    public static void send(Context ctx, CachePolicy policy, Content content) {
        caching(ctx, policy);
        if (content.isEmpty()) {
            ctx.status(204);
            return;
        }
        Content chosen =
                content.isGzipped() && !acceptsGzip(ctx.header(Header.ACCEPT_ENCODING)) ? content.plain() : content;
        if (chosen.isGzipped()) {
            ctx.header(Header.CONTENT_ENCODING, "gzip");
        }
        body(ctx, chosen.mediaType(), chosen.bytes());
    }

    /**
     * Says what is going to be sent, as it is, by the caller; nothing when the request was HEAD.
     *
     * @param bytes how much
     */
    public static void prepare(Context ctx, CachePolicy policy, String mediaType, long bytes) {
        prepare(ctx, policy, mediaType);
        ctx.res().setContentLengthLong(bytes);
    }

    /** The same when how much it would be is not known: the answer to HEAD of what is made for each GET (RFC 9110 8.6). */
    public static void prepare(Context ctx, CachePolicy policy, String mediaType) {
        caching(ctx, policy);
        ctx.res().setContentType(mediaType);
    }

    /** Sends a problem; it replaces whatever was prepared. */
    static void send(Context ctx, CachePolicy policy, Problem problem) {
        ctx.removeHeader(Header.ETAG);
        ctx.removeHeader(Header.CONTENT_ENCODING);
        ctx.removeHeader(Header.CONTENT_DISPOSITION);
        caching(ctx, policy);
        ctx.status(problem.status());
        body(ctx, Problem.MEDIA_TYPE, problem.bytes());
    }

    /** Answers 304 and returns true when the client already holds what {@code etag} names; sets the ETag either way. */
    public static boolean isHeld(Context ctx, CachePolicy policy, String etag) {
        ctx.header(Header.ETAG, etag);
        if (!matches(ctx.header(Header.IF_NONE_MATCH), etag)) {
            return false;
        }
        caching(ctx, policy);
        ctx.res().setContentType(null); // what a client keeps would be called by another type (RFC 9111 3.2)
        ctx.status(304);
        return true;
    }

    private static void caching(Context ctx, CachePolicy policy) {
        ctx.header(Header.CACHE_CONTROL, policy.cacheControl());
        ctx.header(Header.VARY, policy.vary());
    }

    private static void body(Context ctx, String mediaType, byte[] bytes) {
        ctx.res().setContentType(mediaType);
        ctx.res().setContentLength(bytes.length);
        ctx.result(bytes);
    }

    /** Weak comparison with a list of tags (RFC 9110 13.1.2). */
    public static boolean matches(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",", 50)) {
            String bare = tag.strip();
            if (bare.equals("*") || opaque(bare).equals(opaque(etag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** True when gzip is named, or everything is, and not with weight zero (RFC 9110 12.5.3). */
    public static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String choice : acceptEncoding.toLowerCase(Locale.ROOT).split(",", 50)) {
            String[] parts = choice.strip().split("\\s*;\\s*", 2);
            if (parts[0].equals("gzip") || parts[0].equals("*")) {
                return parts.length < 2 || !parts[1].matches("q\\s*=\\s*0(\\.0*)?");
            }
        }
        return false;
    }
}
