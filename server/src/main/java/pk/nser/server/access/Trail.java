package pk.nser.server.access;

import io.javalin.http.Context;
import java.util.Optional;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.token.Grant;

/** What is told to the audit log (access.md 3.5). Aggregates are told when they have been answered, records before. */
public interface Trail {
    /** Notes who asks: when the request has ended, what came of it is told. Empty: no token that holds was shown. */
    void opened(Context ctx, Optional<Grant> grant);

    /**
     * Tells that records are about to be sent, and returns when that is committed; then they may be.
     *
     * @param about what is going to be sent, as far as it is known
     * @throws pk.nser.db.audit.AuditUnavailable when it cannot be committed: then nothing may be sent (503)
     */
    Sending sending(Context ctx, Asker asker, Action action, Subject subject, Amount about);

    /** Something was done just now that is told by itself: a token made or ended, a step of an agreement. */
    void did(Context ctx, Asker asker, Action action, Subject subject);

    /**
     * Tells that tiles of records are about to be sent, once a minute for the same asker and subject; returns when that is
     * committed. What was sent is added up when the answers have ended.
     *
     * @throws pk.nser.db.audit.AuditUnavailable when it cannot be committed: then nothing may be sent (503)
     */
    void sendingTiles(Context ctx, Asker asker, Action action, Subject subject);

    /** Records on their way; their outcome is told once. */
    interface Sending {
        /** All was sent. */
        void sent(Amount sent);

        /** It ended before its last byte, or nothing was sent after all; of how many rows is not known. */
        void brokenOff(long bytes);

        /** We ended it before its last byte, for what allowed it no longer does. */
        void cut(long bytes);
    }
}
