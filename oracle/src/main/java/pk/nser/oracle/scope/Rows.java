package pk.nser.oracle.scope;

import java.util.Set;

/** Whose rows the items may hold: these members, of households with these scores. */
public record Rows(Set<MemberType> members, ScoreRange scores) {
    public Rows {
        members = Set.copyOf(members);
    }
}
