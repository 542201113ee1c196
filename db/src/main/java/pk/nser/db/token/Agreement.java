package pk.nser.db.token;

import java.util.OptionalInt;
import pk.nser.db.grant.Scope;

/**
 * The paper behind a token, first form: always marked as a demonstration.
 *
 * @param institution who holds it
 * @param purpose what for
 * @param grant number of the grant of records behind it, taken from the lock ledger; categories vi and viii alone have one
 */
public record Agreement(String institution, String purpose, Scope scope, OptionalInt grant) {
    public Agreement {
        if (grant.isPresent() != scope.category().givesRecords()) {
            throw new IllegalArgumentException("records are given under a grant, and nothing else is");
        }
        if (institution.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException("an agreement names its institution and its purpose");
        }
        if (scope.areas().isEmpty() || scope.dimensions().isEmpty()) {
            throw new IllegalArgumentException("an agreement names at least one area and one dimension");
        }
        if (!scope.until().isAfter(scope.from())) {
            throw new IllegalArgumentException("an agreement ends after it begins");
        }
    }

    /** One that gives aggregates. */
    public Agreement(String institution, String purpose, Scope scope) {
        this(institution, purpose, scope, OptionalInt.empty());
    }
}
