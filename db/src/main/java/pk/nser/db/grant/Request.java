package pk.nser.db.grant;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.ScoreRange;

/**
 * What is asked.
 *
 * @param line release line of the release asked of
 * @param areas codes of areas that are named; none = whatever the holder may see
 * @param areaLevel level of the areas that an answer tells
 * @param outputs codes of the dimensions to be shown, together
 * @param filters codes of the dimensions that choose
 * @param fields what an answer would hold
 * @param members whom it is about; none = whomever the scope allows
 * @param scores of whose households; null = whatever the scope allows
 * @param households households that this would deliver and that were not delivered before
 * @param rows rows that this would deliver
 * @param address of the client
 */
public record Request(
        String line,
        Set<String> areas,
        AreaLevel areaLevel,
        Set<String> outputs,
        Set<String> filters,
        Set<Field> fields,
        Format format,
        Set<MemberType> members,
        @Nullable ScoreRange scores,
        long households,
        long rows,
        String address) {
    public Request {
        areas = Set.copyOf(areas);
        outputs = Set.copyOf(outputs);
        filters = Set.copyOf(filters);
        fields = Set.copyOf(fields);
        members = Set.copyOf(members);
        if (households < 0 || rows < 0) {
            throw new IllegalArgumentException("less than nothing is asked");
        }
    }

    /** Released figures of some dimensions together, at an area level. */
    public static Request figures(
            String line, AreaLevel level, Set<String> dimensions, Set<Field> fields, Format format, String address) {
        return new Request(line, Set.of(), level, dimensions, Set.of(), fields, format, Set.of(), null, 0, 0, address);
    }

    /** The score of one number (category iii.b); whose it is decides nothing. */
    public static Request score(String line, String address) {
        return new Request(
                line,
                Set.of(),
                AreaLevel.COUNTRY,
                Set.of(),
                Set.of(),
                Set.of(Field.POVERTY_SCORE),
                Format.API,
                Set.of(),
                null,
                0,
                0,
                address);
    }

    /** Codes of all dimensions, however used. */
    Set<String> dimensions() {
        Set<String> both = new HashSet<>(outputs);
        both.addAll(filters);
        return both;
    }
}
