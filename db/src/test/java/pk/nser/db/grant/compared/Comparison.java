package pk.nser.db.grant.compared;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.Decision.Reason;
import pk.nser.db.grant.Limits;
import pk.nser.oracle.answer.Answer;
import pk.nser.oracle.answer.RefusalKind;
import pk.nser.oracle.scope.Rows;

/**
 * Both judgements of one case laid side by side. Production tells the first reason that it meets, the oracle all of
 * them; production knows only from the areas that nothing is left to give.
 */
final class Comparison {
    private static final Map<Reason, Set<RefusalKind>> SAME = new EnumMap<>(Reason.class);

    static {
        same(Reason.NOT_ACTIVE, RefusalKind.NOT_APPROVED);
        same(Reason.SUSPENDED, RefusalKind.SUSPENDED);
        same(Reason.REVOKED, RefusalKind.REVOKED);
        same(Reason.NOT_YET_VALID, RefusalKind.NOT_YET_VALID);
        same(Reason.EXPIRED, RefusalKind.EXPIRED);
        same(Reason.ADDRESS, RefusalKind.ADDRESS_NOT_LISTED);
        same(Reason.RECEIVER, RefusalKind.RECEIVER_NOT_NAMED);
        same(Reason.CATEGORY, RefusalKind.OTHER_CATEGORY);
        same(Reason.LINE, RefusalKind.OTHER_RELEASE);
        same(Reason.AREA, RefusalKind.OUTSIDE_SCOPE);
        same(Reason.AREA_LEVEL, RefusalKind.LEVEL_TOO_FINE);
        same(Reason.UNKNOWN_DIMENSION, RefusalKind.UNKNOWN_DIMENSION);
        same(Reason.DIMENSION_NOT_IN_CATEGORY, RefusalKind.DIMENSION_NOT_IN_CATEGORY);
        same(Reason.DIMENSION, RefusalKind.DIMENSION_NOT_GRANTED);
        same(Reason.LOCKED, RefusalKind.DIMENSION_LOCKED);
        same(Reason.LOCK_CAP, RefusalKind.LOCK_CAP, RefusalKind.LOCK_COMPLETE);
        same(Reason.FIELD, RefusalKind.FIELD_NEVER_GIVEN);
        same(Reason.GEOMETRY, RefusalKind.GEOMETRY_NOT_GRANTED);
        same(Reason.FORMAT, RefusalKind.FORMAT_NOT_GRANTED);
        same(Reason.MEMBERS, RefusalKind.MEMBERS_NOT_GRANTED);
        same(Reason.SCORES, RefusalKind.SCORES_NOT_GRANTED);
        same(Reason.HOUSEHOLD_QUOTA, RefusalKind.HOUSEHOLD_QUOTA);
        same(Reason.ROWS_PER_DAY, RefusalKind.ROWS_PER_DAY);
        same(Reason.NOTHING_ASKED, RefusalKind.NOTHING_ASKED);
    }

    private Comparison() {}

    private static void same(Reason reason, RefusalKind... kinds) {
        SAME.put(reason, Set.of(kinds));
    }

    /** What differs, in words; empty when nothing does. */
    static Optional<String> difference(Case given, Answer expected, Produced produced) {
        if (produced.decision() instanceof Deny deny) {
            return ofDeny(given, expected, deny);
        }
        Permit permit = (Permit) produced.decision();
        if (expected instanceof Answer.Given answer) {
            return ofGiven(given, answer, produced, permit.limits());
        }
        RefusalKind nothing = produced.notCollected().isEmpty() ? RefusalKind.NOTHING_ASKED : RefusalKind.NOT_COLLECTED;
        return !produced.isAnswer() && kinds(expected).equals(EnumSet.of(nothing))
                ? Optional.empty()
                : Optional.of("production permits " + produced.items() + ", refused by the oracle: " + expected);
    }

    private static Optional<String> ofDeny(Case given, Answer expected, Deny deny) {
        boolean namesNothing = deny.reason() == Reason.NOTHING_ASKED
                && given.request().fields().isEmpty()
                && given.request().dimensions().isEmpty();
        boolean told = kinds(expected).stream().anyMatch(SAME.getOrDefault(deny.reason(), Set.of())::contains);
        return expected instanceof Answer.Refused && (told || namesNothing)
                ? Optional.empty()
                : Optional.of("production denies with " + deny + ", the oracle says " + expected);
    }

    private static Optional<String> ofGiven(Case given, Answer.Given answer, Produced produced, Limits limits) {
        if (!produced.items().equals(answer.items()) || !produced.notCollected().equals(answer.notCollected())) {
            return Optional.of("production gives " + produced.items() + " and not collected " + produced.notCollected()
                    + ", the oracle " + answer);
        }
        if (!rows(answer.rows()).equals(rows(limits))) {
            return Optional.of("production gives rows " + limits + ", the oracle " + answer.rows());
        }
        boolean within = given.request().dimensions().entrySet().stream()
                .filter(entry -> entry.getValue().contains(pk.nser.oracle.dimension.DimensionUse.OUTPUT))
                .allMatch(entry -> limits.dimensions().contains(entry.getKey()));
        return within ? Optional.empty() : Optional.of("a shown dimension is beyond the limits " + limits);
    }

    private static Set<RefusalKind> kinds(Answer answer) {
        Set<RefusalKind> kinds = EnumSet.noneOf(RefusalKind.class);
        if (answer instanceof Answer.Refused refused) {
            refused.reasons().forEach(reason -> kinds.add(reason.kind()));
        }
        return kinds;
    }

    private static String rows(Rows rows) {
        return names(rows.members()) + rows.scores().first() + "-"
                + rows.scores().last();
    }

    private static String rows(Limits limits) {
        return names(limits.members())
                + limits.scores()
                        .map(range -> range.first() + "-" + range.last())
                        .orElse("none");
    }

    private static String names(Set<? extends Enum<?>> members) {
        return members.stream().map(Enum::name).sorted().collect(Collectors.joining(",", "", ":"));
    }
}
