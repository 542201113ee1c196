package pk.nser.server.lookup;

import io.javalin.http.Context;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.lookup.programme.ScoreQuota;

/** Tells for which agreement of category iii.b a request asks. */
@FunctionalInterface
public interface ScoreHolders {
    /**
     * What the agreement behind the token in the Authorization header may ask. The public id of the token is noted for
     * the log.
     *
     * @throws pk.nser.server.http.Problem 401 without a token that holds now, 403 when its agreement is of another category
     */
    Holder of(Context ctx);

    /** Who asks, and how much of what. */
    record Holder(Asker asker, ScoreQuota quota) {}
}
