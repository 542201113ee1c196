package pk.nser.oracle.answer;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.ScoreRange;

/**
 * What is asked. Areas are named; none named is all that the holder has. Dimensions are codes as they arrive, so that
 * an unknown one is refused by its name. Members empty and scores null choose nothing and leave the scope's own.
 *
 * @param households the households this would deliver that were not delivered before
 * @param rows the rows this would deliver
 */
public record Request(
        Set<String> areas,
        AreaLevel areaLevel,
        Map<String, Set<DimensionUse>> dimensions,
        Set<Field> fields,
        Format format,
        Set<MemberType> members,
        @Nullable ScoreRange scores,
        long households,
        long rows,
        String release,
        Instant at,
        String address) {
    public Request {
        areas = Set.copyOf(areas);
        Map<String, Set<DimensionUse>> copied = new HashMap<>();
        dimensions.forEach((code, uses) -> copied.put(code, Set.copyOf(uses)));
        dimensions = Map.copyOf(copied);
        fields = Set.copyOf(fields);
        members = Set.copyOf(members);
        if (fields.contains(Field.CONDITION)) {
            throw new IllegalArgumentException("A condition is asked for as the use of a dimension");
        }
        if (households < 0 || rows < 0) {
            throw new IllegalArgumentException("Less than nothing asked for");
        }
    }
}
