package pk.nser.server.command.token;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.disclosure.leaf.point.GeoTagColumns;
import pk.nser.db.disclosure.unitdata.UnitColumns;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.sharing.Institution;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.RecordCategory;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;
import pk.nser.db.sharing.Unlock;
import pk.nser.server.command.Failure;

/**
 * Takes the grant behind an agreement that gives records. Everything else is checked before, since the ledger forgets
 * nothing: a grant that was taken counts for ever, whether or not a file is made of it.
 */
public final class RecordGrants {
    private final Institutions institutions;
    private final LockLedger ledger;

    public RecordGrants(Institutions institutions, LockLedger ledger) {
        this.institutions = institutions;
        this.ledger = ledger;
    }

    /** The agreement, granted; a {@link Failure} that says why not. */
    Agreement grant(Scope scope, RecordOptions words) {
        Institution institution = institution(words.institution);
        String reason = required(words.reason, "--reason", "say what the records are for");
        refuseStrangeDimensions(scope);
        RecordRequest request = new RecordRequest(
                institution.id(),
                scope.category() == SharingCategory.VIII ? RecordCategory.GEO_TAGGED : RecordCategory.UNIT_DATA,
                scope.dimensions(),
                unlocks(scope.dimensions(), words.unlockedBy, reason));
        Taking taking = ledger.take(request);
        if (taking instanceof Taking.Granted granted) {
            return new Agreement(
                    institution.name(),
                    OptionalInt.of(institution.id()),
                    reason,
                    Receiver.GOVERNMENT,
                    scope,
                    OptionalInt.of(granted.grantId()));
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

    /** What the file could not hold is refused here, before it is granted. */
    private static void refuseStrangeDimensions(Scope scope) {
        if (scope.category() == SharingCategory.VIII) {
            GeoTagColumns.of(scope.dimensions());
        } else {
            UnitColumns.of(scope.dimensions());
        }
    }

    private static List<Unlock> unlocks(Set<String> dimensions, @Nullable String by, String reason) {
        Set<String> locked = LockedDimensions.among(dimensions);
        if (locked.isEmpty()) {
            return List.of();
        }
        String name =
                required(by, "--unlocked-by", String.join(", ", locked) + " are locked (4.2.3): say who unlocked them");
        return locked.stream()
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
