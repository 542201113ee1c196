package pk.nser.server.command.token;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.delivery.list.ListColumns;
import pk.nser.db.disclosure.leaf.point.GeoTagColumns;
import pk.nser.db.disclosure.unitdata.UnitColumns;
import pk.nser.db.grant.ceiling.Ceiling;
import pk.nser.db.grant.ceiling.Kind;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.sharing.Institution;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;
import pk.nser.db.sharing.Unlock;
import pk.nser.db.sharing.party.Profile;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.request.RequestCategory;
import pk.nser.server.command.Failure;

/**
 * Takes the grant behind an agreement that gives records. Everything else is checked before, since the ledger forgets
 * nothing: a grant that was taken counts for ever, whether or not a file is made of it.
 */
public final class RecordGrants {
    private final Institutions institutions;
    private final Profiles profiles;
    private final LockLedger ledger;

    public RecordGrants(Institutions institutions, Profiles profiles, LockLedger ledger) {
        this.institutions = institutions;
        this.profiles = profiles;
        this.ledger = ledger;
    }

    /** The agreement, granted; a {@link Failure} that says why not. */
    Agreement grant(Scope scope, Conditions conditions, RecordOptions words) {
        Institution institution = institution(words.institution);
        String reason = required(words.reason, "--reason", "say what the records are for");
        Receiver receiver = receiver(institution, scope);
        refuseStrangeDimensions(scope);
        RecordRequest request = new RecordRequest(
                institution.id(),
                RequestCategory.ofCode(scope.category().code())
                        .flatMap(RequestCategory::records)
                        .orElseThrow(),
                scope.dimensions(),
                unlocks(scope, words.unlockedBy, reason));
        Taking taking = ledger.take(request);
        if (taking instanceof Taking.Granted granted) {
            return new Agreement(
                    institution.name(),
                    OptionalInt.of(institution.id()),
                    reason,
                    receiver,
                    scope,
                    OptionalInt.of(granted.grantId()),
                    conditions);
        }
        throw new Failure(Failure.REFUSED, refusal((Taking.Refused) taking, institution));
    }

    private Institution institution(@Nullable Integer number) {
        if (number == null) {
            throw new Failure(Failure.REFUSED, "records have a receiver: name it in --institution");
        }
        return institutions
                .find(number)
                .orElseThrow(() ->
                        new Failure(Failure.REFUSED, "there is no institution " + number + ": see 'institution list'"));
    }

    /** Who receives a list is who the unit judged it to be; others are a government body, as all demonstrations are. */
    private Receiver receiver(Institution institution, Scope scope) {
        if (scope.category().ceiling().kind() != Kind.LIST) {
            return Receiver.GOVERNMENT;
        }
        Receiver judged = profiles.find(institution.id()).map(Profile::receiver).orElse(null);
        if (judged == null) {
            throw new Failure(
                    Failure.REFUSED,
                    "--institution " + institution.id()
                            + " is not judged yet, and lists are not for everybody: see 'institution judge'");
        }
        Ceiling ceiling = scope.category().ceiling();
        if (!ceiling.admits(judged, scope.approvals())) {
            throw new Failure(
                    Failure.REFUSED,
                    "--institution " + institution.id() + " is of kind " + judged.code()
                            + (ceiling.onApproval().contains(judged)
                                    ? ", which gets a list for a programme that it runs: say --running-programme"
                                    : ", which gets no list (reading A20)"));
        }
        return judged;
    }

    /** What the file could not hold is refused here, before it is granted. */
    private static void refuseStrangeDimensions(Scope scope) {
        switch (scope.category()) {
            case IV, V -> ListColumns.of(scope);
            case VIII -> GeoTagColumns.of(scope.dimensions());
            default -> UnitColumns.of(scope.dimensions());
        }
    }

    private static List<Unlock> unlocks(Scope scope, @Nullable String by, String reason) {
        if (scope.unlocked().isEmpty()) {
            return List.of();
        }
        String which = String.join(", ", scope.unlocked().stream().sorted().toList());
        String name = required(
                by, "--unlocked-by", which + " are locked (4.2.3), or columns of a list (A11): say who unlocked them");
        return LockedDimensions.among(scope.dimensions()).stream()
                .map(dimension -> new Unlock(dimension, name, reason))
                .toList();
    }

    private static String required(@Nullable String word, String option, String why) {
        if (word == null || word.isBlank()) {
            throw new Failure(Failure.REFUSED, why + " in " + option);
        }
        return word;
    }

    private static String refusal(Taking.Refused refused, Institution institution) {
        String held = refused.held().isEmpty() ? "none" : String.join(", ", refused.held());
        String further = String.join(", ", refused.further().stream().sorted().toList());
        return switch (refused.reason()) {
            case UNKNOWN_INSTITUTION -> "there is no institution " + institution.id() + ": see 'institution list'";
            case ALL_TEN ->
                "the lock ledger refuses: " + institution.name()
                        + " would hold all ten locked dimensions, which nobody is ever given (4.2.3); it holds " + held
                        + ", asked for " + further;
            case OVER_CAP ->
                "the lock ledger refuses: " + institution.name()
                        + " would hold more locked dimensions than the "
                        + LockCap.STANDARD.dimensions() + " that one body may; it holds " + held + ", asked for "
                        + further;
        };
    }
}
