package pk.nser.db.audit;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to the database.
 *
 * @param body canonical JSON
 * @param committed who waits for its commit, for an intent alone
 * @param since when it came, {@code System.nanoTime}
 */
record Waiting(String body, @Nullable CompletableFuture<Void> committed, long since) {
    static Waiting intent(String body) {
        return new Waiting(body, new CompletableFuture<>(), System.nanoTime());
    }

    static Waiting other(String body) {
        return new Waiting(body, null, System.nanoTime());
    }

    boolean isIntent() {
        return committed != null;
    }

    /** True when nobody waits for it any more. */
    boolean isGivenUp() {
        return committed != null && committed.isDone();
    }

    void done() {
        if (committed != null) {
            committed.complete(null);
        }
    }

    void failed(Throwable why) {
        if (committed != null) {
            committed.completeExceptionally(why);
        }
    }
}
