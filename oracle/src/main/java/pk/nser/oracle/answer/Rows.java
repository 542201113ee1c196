package pk.nser.oracle.answer;

import java.util.Set;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.ScoreRange;

/** Whose rows the items may hold: these members, of households with these scores. */
public record Rows(Set<MemberType> members, ScoreRange scores) {
    public Rows {
        members = Set.copyOf(members);
    }
}
