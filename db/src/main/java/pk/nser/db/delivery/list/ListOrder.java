package pk.nser.db.delivery.list;

import java.util.Set;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.statistics.PublishedRelease;

/**
 * What a list of beneficiaries shall hold.
 *
 * @param line release line whose published base is given
 * @param areasVersion of the line
 * @param areas ids of shown areas, each with everything below it
 * @param named finest level of the areas that a row names
 * @param members who of a household is in it, at least one type
 * @param bands poverty bands as stored, 1 the poorest: of whose households
 * @param outputs codes of the dimensions given as columns
 * @param conditions by what it chooses
 */
public record ListOrder(
        String line,
        String areasVersion,
        Set<Integer> areas,
        AreaLevel named,
        Set<MemberType> members,
        Set<Integer> bands,
        Set<String> outputs,
        Conditions conditions) {
    public ListOrder {
        areas = Set.copyOf(areas);
        members = Set.copyOf(members);
        bands = Set.copyOf(bands);
        outputs = Set.copyOf(outputs);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a list says who of a household is in it: no member type is agreed");
        }
    }

    /**
     * What an agreement allows, whole.
     *
     * @param areas ids of the shown areas that it names
     * @throws IllegalArgumentException when the agreement gives no list, or one that nobody may have as it is written
     */
    public static ListOrder of(SignedAgreement agreement, PublishedRelease release, Set<Integer> areas) {
        Scope scope = agreement.scope();
        ListColumns.of(scope);
        if (!scope.category().ceiling().admits(agreement.receiver(), scope.approvals())) {
            throw new IllegalArgumentException("lists are not given to a receiver of kind "
                    + agreement.receiver().code() + " that does not say which programme it runs (A20)");
        }
        Conditions conditions = agreement.conditions();
        if (!conditions.dimensions().equals(scope.filters())) {
            throw new IllegalArgumentException(
                    "the agreement names filters without saying what they let in: " + scope.filters());
        }
        Set<Integer> bands = BandCutOffs.STANDARD.agreed(
                scope.scores().first(), scope.scores().last());
        return new ListOrder(
                release.line(),
                release.areasVersion(),
                areas,
                scope.effectiveFinest(),
                scope.members(),
                bands,
                scope.outputs(),
                conditions);
    }
}
