package pk.nser.db.grant;

import java.util.Optional;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.ScoreRange;

/**
 * What a permit is worth.
 *
 * @param finest finest level that may appear in the answer
 * @param dimensions codes of the dimensions that may appear in answers to this holder
 * @param mostTogether most dimensions of one answer, the area not counted
 * @param members whom of a household rows may be about
 * @param scores of whose households; empty only where no rows are given
 */
public record Limits(
        AreaLevel finest,
        Set<String> dimensions,
        int mostTogether,
        Set<MemberType> members,
        Optional<ScoreRange> scores) {
    public Limits {
        dimensions = Set.copyOf(dimensions);
        members = Set.copyOf(members);
    }

    /** For what gives no rows. */
    public Limits(AreaLevel finest, Set<String> dimensions, int mostTogether) {
        this(finest, dimensions, mostTogether, Set.of(), Optional.empty());
    }
}
