package pk.nser.db.token;

import pk.nser.db.grant.Scope;

/**
 * The paper behind a token, first form: always marked as a demonstration.
 *
 * @param institution who holds it
 * @param purpose what for
 */
public record Agreement(String institution, String purpose, Scope scope) {
    public Agreement {
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
}
