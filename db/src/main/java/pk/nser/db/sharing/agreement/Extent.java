package pk.nser.db.sharing.agreement;

import java.time.LocalDate;
import java.util.List;
import pk.nser.db.grant.scope.Conditions;

/**
 * All that bounds what is given (R15): proposed with the conditions, narrowed or kept by the Committee, written into the
 * agreement.
 *
 * @param finest code of the finest area level named
 * @param outputs dimensions given as values; {@code filters} select by them (A11)
 * @param conditions what the filters of a list with dimensions choose; category v alone has any
 * @param scoreFirst hundredths of a point, as {@code scoreLast}; both included
 * @param geometry how places are given: not at all, as outlines, as points in leaves, or exactly
 * @param maxHouseholds distinct households over the life of the agreement
 * @param to last day
 */
public record Extent(
        List<String> areas,
        String finest,
        List<String> outputs,
        List<String> filters,
        Conditions conditions,
        List<String> memberTypes,
        int scoreFirst,
        int scoreLast,
        String geometry,
        List<String> formats,
        long maxHouseholds,
        long maxRowsPerDay,
        List<String> approvals,
        LocalDate from,
        LocalDate to) {
    public Extent {
        areas = List.copyOf(areas);
        outputs = List.copyOf(outputs);
        filters = List.copyOf(filters);
        memberTypes = List.copyOf(memberTypes);
        formats = List.copyOf(formats);
        approvals = List.copyOf(approvals);
    }

    /** Outputs and filters together, each once, by code. */
    public List<String> dimensions() {
        return java.util.stream.Stream.concat(outputs.stream(), filters.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
