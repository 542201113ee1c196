package pk.nser.server.download;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Request;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Kind;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Denials;

/**
 * A file as a request for all that its agreement names: whoever holds a narrower token is asking for more than that token has,
 * since a file is given whole. What the lock ledger says was weighed when the grant was taken.
 */
final class FileRequest {
    /** No dimension, but the size of the household (reading A24). */
    private static final String HOUSEHOLD_SIZE = "hh_composition";

    private FileRequest() {}

    /** Lets pass, or answers 403 with what the token has not. */
    static void require(Grant grant, Delivery delivery, String address) {
        Holding holding = grant.holding();
        if (Decisions.decide(holding, request(holding, delivery, address), Set::contains, grant.now())
                instanceof Deny deny) {
            throw Denials.of(deny);
        }
    }

    private static Request request(Holding holding, Delivery delivery, String address) {
        Scope agreement = holding.agreement();
        if (holding.category().ceiling().kind() == Kind.LIST) {
            return list(agreement, delivery, address);
        }
        Set<String> outputs = new HashSet<>(agreement.outputs());
        Set<Field> fields = EnumSet.of(Field.HOUSEHOLD_ID, Field.VALUE);
        if (holding.category() == SharingCategory.VIII) {
            fields.add(Field.LEAF_POINT);
            if (outputs.remove(HOUSEHOLD_SIZE)) {
                fields.add(Field.HOUSEHOLD_SIZE);
            }
        } else {
            fields.add(Field.REGION);
        }
        return new Request(
                delivery.line(),
                agreement.areas(),
                agreement.effectiveFinest(),
                outputs,
                Set.of(),
                fields,
                Format.CSV,
                Set.of(),
                null,
                0,
                delivery.rows(),
                address);
    }

    /** A list is asked for with all that it chose by. Its ids only tell its rows apart, and are no field. */
    private static Request list(Scope agreement, Delivery delivery, String address) {
        Set<Field> fields = EnumSet.of(Field.NAME, Field.ADDRESS, Field.POVERTY_LEVEL, Field.REGION);
        if (!agreement.outputs().isEmpty()) {
            fields.add(Field.VALUE);
        }
        if (!agreement.filters().isEmpty()) {
            fields.add(Field.CONDITION);
        }
        return new Request(
                delivery.line(),
                agreement.areas(),
                agreement.effectiveFinest(),
                agreement.outputs(),
                agreement.filters(),
                fields,
                Format.CSV,
                agreement.members(),
                agreement.scores(),
                0,
                delivery.rows(),
                address);
    }
}
