package pk.nser.server.download;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import pk.nser.db.delivery.made.AgreedFormats;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.grant.Decision;
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
 *
 * @param line release line
 */
record FileRequest(String line, FileFormat format, long rows, String address) {
    private static FileRequest of(Delivery delivery, String address) {
        return new FileRequest(delivery.line(), delivery.format(), delivery.rows(), address);
    }

    /** Lets pass who may have a file that was made, or answers 403 with what the token has not. */
    static void require(Grant grant, Delivery delivery, String address) {
        of(delivery, address).require(grant);
    }

    /** The same of a file that is not made yet. */
    static void require(Grant grant, FileFormat format, String address) {
        new FileRequest(grant.holding().agreement().line(), format, 0, address).require(grant);
    }

    /** True for who may have a file that was made. */
    static boolean allows(Grant grant, Delivery delivery, String address) {
        return of(delivery, address).refusal(grant).isEmpty();
    }

    private void require(Grant grant) {
        refusal(grant).ifPresent(deny -> {
            throw Denials.of(deny);
        });
    }

    /** Of the forms of an agreement that hold this format one is enough; the last one's refusal is told. */
    private Optional<Deny> refusal(Grant grant) {
        Holding holding = grant.holding();
        if (holding.category() == SharingCategory.VIII && !holding.tellsHouseholdSize()) {
            return Optional.of(new Deny(Decision.Reason.DIMENSION, Dimension.HOUSEHOLD_SIZE));
        }
        Optional<Deny> refusal = Optional.empty();
        for (Format form : AgreedFormats.formsOf(format)) {
            refusal = Decisions.decide(holding, request(holding, form), Set::contains, grant.now()) instanceof Deny deny
                    ? Optional.of(deny)
                    : Optional.empty();
            if (refusal.isEmpty()) {
                return refusal;
            }
        }
        return refusal;
    }

    /** A list is asked for with all that it chose by. Its ids only tell its rows apart, and are no field. */
    private Request request(Holding holding, Format form) {
        Scope agreement = holding.agreement();
        boolean list = holding.category().ceiling().kind() == Kind.LIST;
        Set<String> outputs = new HashSet<>(agreement.outputs());
        Set<Field> fields = fields(holding.category(), outputs);
        if (list && !agreement.filters().isEmpty()) {
            fields.add(Field.CONDITION);
        }
        return new Request(
                line,
                agreement.areas(),
                agreement.effectiveFinest(),
                outputs,
                list ? agreement.filters() : Set.of(),
                fields,
                form,
                list ? agreement.members() : Set.of(),
                list ? agreement.scores() : null,
                0,
                rows,
                address);
    }

    /** What a row of the category has besides its dimensions; what is a field there is no dimension any more. */
    private static Set<Field> fields(SharingCategory category, Set<String> outputs) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        switch (category) {
            case IV, V -> fields.addAll(Set.of(Field.NAME, Field.ADDRESS, Field.POVERTY_LEVEL, Field.REGION));
            case VIII -> {
                fields.addAll(Set.of(Field.HOUSEHOLD_ID, Field.LEAF_POINT, Field.HOUSEHOLD_SIZE));
                outputs.remove(Dimension.HOUSEHOLD_SIZE);
            }
            default -> fields.addAll(Set.of(Field.HOUSEHOLD_ID, Field.REGION));
        }
        if (!outputs.isEmpty() || category != SharingCategory.IV) {
            fields.add(Field.VALUE);
        }
        return fields;
    }
}
