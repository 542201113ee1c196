package pk.nser.db.sharing.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pk.nser.db.sharing.process.GratisState;
import pk.nser.db.sharing.process.RequestState;

/**
 * A request as it stands.
 *
 * @param origin the first of those into which its form was split; its own id when it is the first or only one
 * @param category set by verifying; null before
 * @param ended true when the agreement's end date has passed by the clock of the database, moved or not (R22)
 */
public record StoredRequest(
        int id,
        int origin,
        int institution,
        int requester,
        @Nullable RequestCategory category,
        DataRequest form,
        RequestState state,
        GratisState gratis,
        Instant filedAt,
        boolean ended) {
    /** Its state as it is shown: what has ended by the clock is EXPIRED, whether or not it was moved yet. */
    public RequestState shownState() {
        return switch (state) {
            case AGREED, ACTIVE, SPOT_CHECK, SUSPENDED, PENALISED -> ended ? RequestState.EXPIRED : state;
            default -> state;
        };
    }
}
