package pk.nser.db.agreement;

import java.util.OptionalInt;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Standing;

/**
 * One row of {@code app.agreement}.
 *
 * @param grant number of its grant in the lock ledger, for records alone
 * @param institutionId its receiver, where it is registered
 * @param conditions by what its list chooses; none of any category but v
 */
public record SignedAgreement(
        int id,
        String institution,
        OptionalInt institutionId,
        String purpose,
        Receiver receiver,
        Standing standing,
        Scope scope,
        OptionalInt grant,
        Conditions conditions) {

    /** As the first paper of a holding. */
    public Holding.Paper paper() {
        return new Holding.Paper(standing, scope);
    }
}
