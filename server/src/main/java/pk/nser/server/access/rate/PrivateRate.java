package pk.nser.server.access.rate;

import io.javalin.http.Context;

/**
 * The requests that an agreement is answered in a second, those of all its tokens together: a holder makes as many narrower
 * ones as it likes (access.md 3.6). Thread-safe.
 */
public final class PrivateRate {
    private final Buckets<Integer> agreements;

    public PrivateRate(int perSecond) {
        this.agreements = new Buckets<>(perSecond, "private requests a second are answered for one agreement.");
    }

    /** Counts a request; 429 when the agreement has had its second's share. */
    public void admit(Context ctx, int agreement) {
        agreements.admit(ctx, agreement);
    }
}
