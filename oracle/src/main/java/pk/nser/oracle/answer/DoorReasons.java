package pk.nser.oracle.answer;

import static pk.nser.oracle.answer.RefusalKind.ADDRESS_NOT_LISTED;
import static pk.nser.oracle.answer.RefusalKind.EXPIRED;
import static pk.nser.oracle.answer.RefusalKind.HOUSEHOLD_QUOTA;
import static pk.nser.oracle.answer.RefusalKind.NOT_APPROVED;
import static pk.nser.oracle.answer.RefusalKind.NOT_YET_VALID;
import static pk.nser.oracle.answer.RefusalKind.OTHER_CATEGORY;
import static pk.nser.oracle.answer.RefusalKind.OTHER_RELEASE;
import static pk.nser.oracle.answer.RefusalKind.RECEIVER_NOT_NAMED;
import static pk.nser.oracle.answer.RefusalKind.REVOKED;
import static pk.nser.oracle.answer.RefusalKind.ROWS_PER_DAY;
import static pk.nser.oracle.answer.RefusalKind.SUSPENDED;

import java.util.Optional;
import java.util.Set;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.TokenState;

/**
 * Whether the holder may ask at all: state, dates, address, kind of receiver, release, quotas (R15, R21, R22). The
 * instant an agreement ends is no longer in it. Addresses are compared as text.
 */
final class DoorReasons {
    private DoorReasons() {}

    static void add(Holding holding, Request request, Set<Refusal> reasons) {
        for (TokenState state : holding.states()) {
            ofState(state).ifPresent(kind -> reasons.add(new Refusal(kind, "")));
        }
        if (!holding.ceiling().who().includes(holding.agreement().receiver(), holding.approvals())) {
            reasons.add(new Refusal(
                    RECEIVER_NOT_NAMED, holding.agreement().receiver().name()));
        }
        for (Scope scope : holding.scopes()) {
            addOfScope(scope, holding, request, reasons);
        }
    }

    private static void addOfScope(Scope scope, Holding holding, Request request, Set<Refusal> reasons) {
        if (request.at().isBefore(scope.period().from())) {
            reasons.add(new Refusal(NOT_YET_VALID, ""));
        }
        if (!request.at().isBefore(scope.period().until())) {
            reasons.add(new Refusal(EXPIRED, ""));
        }
        if (!scope.addresses().isEmpty() && !scope.addresses().contains(request.address())) {
            reasons.add(new Refusal(ADDRESS_NOT_LISTED, ""));
        }
        if (scope.category() != holding.agreement().scope().category()) {
            reasons.add(new Refusal(OTHER_CATEGORY, scope.category().code()));
        }
        if (!scope.release().equals(request.release())) {
            reasons.add(new Refusal(OTHER_RELEASE, request.release()));
        }
        if (request.households() > scope.quota().households() - holding.usage().households()) {
            reasons.add(new Refusal(HOUSEHOLD_QUOTA, ""));
        }
        if (request.rows() > scope.quota().rowsPerDay() - holding.usage().rowsToday()) {
            reasons.add(new Refusal(ROWS_PER_DAY, ""));
        }
    }

    private static Optional<RefusalKind> ofState(TokenState state) {
        return switch (state) {
            case ACTIVE -> Optional.empty();
            case NOT_APPROVED -> Optional.of(NOT_APPROVED);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case REVOKED -> Optional.of(REVOKED);
        };
    }
}
