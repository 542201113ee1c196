package pk.nser.server.listen;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pk.nser.server.http.Answers;
import pk.nser.server.http.Content;
import pk.nser.server.http.Identity;
import pk.nser.server.http.RequestLog;
import pk.nser.tiles.cache.Gzip;

/**
 * Finished public answers, gzipped, each made once however many ask for it. Thread-safe. What depends on nothing but its path
 * can be found by that alone, before any router ({@link #at}).
 */
public final class KeptAnswers {
    private final Cache<String, Kept> kept;

    /**
     * One of them.
     *
     * @param version release or areas version that it belongs to
     * @param route as the router knows it
     * @param etag quoted
     */
    public record Kept(String version, String route, String etag, Content content) {
        private int letters() {
            return version.length() + route.length() + etag.length();
        }

        /** True when the client holds it already. */
        public boolean isHeldBy(@Nullable String ifNoneMatch) {
            return Answers.matches(ifNoneMatch, etag);
        }

        /** True when it can be sent as it is to who accepts these encodings. */
        public boolean suits(@Nullable String acceptEncoding) {
            return !content.isEmpty() && (!content.isGzipped() || Answers.acceptsGzip(acceptEncoding));
        }
    }

    public KeptAnswers(long maxBytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String key, Kept answer) ->
                        2 * (key.length() + answer.letters()) + answer.content().weight())
                .recordStats()
                .build();
    }

    /** The answer of a path that nothing else decides; null when it is not kept. */
    public @Nullable Kept at(String path) {
        String key = key(path, "");
        // one that is not kept is asked for again by its route, and only that is counted
        return kept.policy().getIfPresentQuietly(key) == null ? null : kept.getIfPresent(key);
    }

    /** What is kept; null when nothing is. */
    public @Nullable Content ifKept(Context ctx, String variant) {
        Kept answer = kept.getIfPresent(key(ctx.path(), variant));
        return answer == null ? null : answer.content();
    }

    /** What is kept, made first when nothing is. */
    public Content get(Context ctx, Identity identity, Supplier<Content> content) {
        return kept.get(
                        key(identity.path(), identity.variant()),
                        key -> new Kept(
                                identity.version(),
                                RequestLog.route(ctx),
                                identity.etag(),
                                content.get().gzip(Gzip.KEPT)))
                .content();
    }

    /** How often a finished answer lay in memory. */
    public long hits() {
        return kept.stats().hitCount();
    }

    /** How often it did not. */
    public long misses() {
        return kept.stats().missCount();
    }

    private static String key(String path, String variant) {
        return path + "\n" + variant;
    }
}
