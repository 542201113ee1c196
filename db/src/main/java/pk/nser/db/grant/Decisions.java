package pk.nser.db.grant;

import java.time.Instant;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.Decision.Reason;

/** Category ceiling, agreement and request, intersected (access.md 3.2). Whatever is not clearly allowed is denied. */
public final class Decisions {
    private Decisions() {}

    /**
     * May this be answered?
     *
     * @param now by the clock of the database
     */
    public static Decision decide(Scope scope, Request request, Instant now) {
        if (now.isBefore(scope.from()) || !now.isBefore(scope.until())) {
            return new Deny(Reason.NOT_VALID_NOW);
        }
        if (scope.category().givesRecords()) {
            return new Deny(Reason.CATEGORY);
        }
        if (request.areaLevel().isFinerThan(scope.effectiveFinest())) {
            return new Deny(Reason.AREA_LEVEL);
        }
        if (!scope.dimensions().containsAll(request.dimensions())) {
            return new Deny(Reason.DIMENSION);
        }
        return new Permit(new Limits(scope.effectiveFinest(), scope.dimensions()));
    }
}
