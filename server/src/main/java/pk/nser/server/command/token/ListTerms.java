package pk.nser.server.command.token;

import java.util.EnumSet;
import java.util.Set;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.ScoreRange;

/** Whom a demonstration is of; everybody where no list is given. */
record ListTerms(Set<MemberType> members, ScoreRange scores, Conditions conditions, boolean runningProgramme) {
    static final ListTerms NO_LIST =
            new ListTerms(EnumSet.allOf(MemberType.class), ScoreRange.ALL, Conditions.NONE, false);

    ListTerms {
        members = Set.copyOf(members);
    }
}
