package pk.nser.db.agreement;

import java.util.OptionalInt;
import java.util.Set;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.Scope;

/**
 * What is written into an agreement that no request stands behind: always marked as a demonstration.
 *
 * @param institution who holds it
 * @param institutionId its number, where it is registered
 * @param purpose what for
 * @param grant number of the grant of records behind it, taken from the lock ledger; the record categories alone have one
 * @param conditions by what a list chooses; category v alone has any
 */
public record Agreement(
        String institution,
        OptionalInt institutionId,
        String purpose,
        Receiver receiver,
        Scope scope,
        OptionalInt grant,
        Conditions conditions) {
    public Agreement {
        if (grant.isPresent() != scope.category().givesRecords()) {
            throw new IllegalArgumentException("records are given under a grant, and nothing else is");
        }
        boolean lists = scope.category() == SharingCategory.V;
        if (!conditions.dimensions().equals(lists ? scope.filters() : Set.of())) {
            throw new IllegalArgumentException(
                    "a list chooses by every dimension that its agreement names as a filter, and nothing else does");
        }
        if (scope.category().givesRecords()
                && scope.outputs().contains(Dimension.HOUSEHOLD_SIZE)
                && !scope.category().ceiling().namedOutputs().contains(Dimension.HOUSEHOLD_SIZE)) {
            throw new IllegalArgumentException("outputs: records of category "
                    + scope.category().code() + " have no " + Dimension.HOUSEHOLD_SIZE + " (reading A24)");
        }
        if (institution.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException("an agreement names its institution and its purpose");
        }
        if (scope.areas().isEmpty()) {
            throw new IllegalArgumentException("an agreement names at least one area");
        }
        if (!scope.until().isAfter(scope.from())) {
            throw new IllegalArgumentException("an agreement ends after it begins");
        }
        if (!scope.category().ceiling().admits(receiver, scope.approvals())) {
            throw new IllegalArgumentException(
                    "category " + scope.category().code() + " is not given to a receiver of kind " + receiver.code());
        }
    }

    /** One without conditions. */
    public Agreement(
            String institution,
            OptionalInt institutionId,
            String purpose,
            Receiver receiver,
            Scope scope,
            OptionalInt grant) {
        this(institution, institutionId, purpose, receiver, scope, grant, Conditions.NONE);
    }

    /** One that gives aggregates, to a government body. */
    public Agreement(String institution, String purpose, Scope scope) {
        this(institution, OptionalInt.empty(), purpose, Receiver.GOVERNMENT, scope, OptionalInt.empty());
    }
}
