package pk.nser.server.access;

import io.javalin.http.Context;
import java.util.function.Supplier;
import pk.nser.db.grant.Limits;
import pk.nser.server.http.Content;
import pk.nser.server.http.Identity;

/**
 * The way into one tree. A route goes: {@link #open}, parse, {@link #require}, find the release, {@link #answer} with
 * what {@link #visible} leaves.
 */
public interface Gate {
    Tree tree();

    /** Who is asking; 401 when the tree needs a token that holds. */
    Audience open(Context ctx);

    /** What the asker may have, when that includes {@code wanted}; 403 otherwise. Touches nothing. */
    Limits require(Context ctx, Audience audience, Wanted wanted);

    /** The areas of an areas version that the asker may see. */
    Visible visible(Audience audience, String areasVersion);

    /**
     * Sends what is kept of an answer, or 304 to who holds it already; false when it would have to be made. What is costly
     * asks here before it counts and queues its askers.
     */
    boolean answerKept(Context ctx, String version, String variant);

    /**
     * Sends what {@code content} makes, with the caching rules of the tree.
     *
     * @param version release or areas version, known to be served
     * @param variant what else decides the bytes, see {@link Identity}
     */
    void answer(Context ctx, String version, String variant, Supplier<Content> content);
}
