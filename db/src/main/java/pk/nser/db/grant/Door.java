package pk.nser.db.grant;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Reason;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Standing;

/** Whether the holder may ask at all: standing, dates, place, kind of receiver, release line, quotas (R15, R21, R22). */
final class Door {
    private Door() {}

    static Optional<Deny> check(Holding holding, Request request, Instant now) {
        for (Holding.Paper paper : holding.papers()) {
            Optional<Reason> reason = standing(paper.standing())
                    .or(() -> dates(paper.scope(), now))
                    .or(() -> isInPlace(paper.scope(), request.address())
                            ? Optional.empty()
                            : Optional.of(Reason.ADDRESS))
                    .or(() -> paper.scope().category() == holding.category()
                            ? Optional.empty()
                            : Optional.of(Reason.CATEGORY))
                    .or(() ->
                            paper.scope().line().equals(request.line()) ? Optional.empty() : Optional.of(Reason.LINE));
            if (reason.isPresent()) {
                return Optional.of(new Deny(reason.get(), ""));
            }
        }
        return holding.category().ceiling().admits(holding.receiver(), holding.approvals())
                ? Optional.empty()
                : Optional.of(new Deny(Reason.RECEIVER, holding.receiver().code()));
    }

    static Optional<Deny> quota(Holding holding, Request request) {
        for (Scope scope : holding.scopes()) {
            if (request.households()
                    > scope.quota().households() - holding.usage().households()) {
                return Optional.of(new Deny(Reason.HOUSEHOLD_QUOTA, ""));
            }
            if (request.rows() > scope.quota().rowsPerDay() - holding.usage().rowsToday()) {
                return Optional.of(new Deny(Reason.ROWS_PER_DAY, ""));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> standing(Standing standing) {
        return switch (standing) {
            case ACTIVE -> Optional.empty();
            case AGREED -> Optional.of(Reason.NOT_ACTIVE);
            case SUSPENDED -> Optional.of(Reason.SUSPENDED);
            case REVOKED -> Optional.of(Reason.REVOKED);
            case ENDED -> Optional.of(Reason.EXPIRED);
        };
    }

    private static Optional<Reason> dates(Scope scope, Instant now) {
        if (now.isBefore(scope.from())) {
            return Optional.of(Reason.NOT_YET_VALID);
        }
        return now.isBefore(scope.until()) ? Optional.empty() : Optional.of(Reason.EXPIRED);
    }

    static boolean isInPlace(Scope scope, String address) {
        if (scope.addresses().isEmpty()) {
            return true;
        }
        Optional<InetAddress> asker = AddressBlock.address(address);
        return asker.isPresent() && scope.addresses().stream().anyMatch(block -> block.contains(asker.get()));
    }
}
