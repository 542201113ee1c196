package pk.nser.db.grant.ceiling;

import java.util.HashSet;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Dimension;

/**
 * One row of the table of categories: nothing that an agreement says can give more (R14).
 *
 * @param receivers who may receive
 * @param onApproval who may receive with {@link Approval#RUNNING_PROGRAMME} alone
 * @param finest finest area level that may be shown, or named in a row
 * @param finestApproved the same with {@link Approval#TEHSIL_RECORDS}
 * @param geometry how precisely a place may be drawn
 * @param geometryApproved the same with {@link Approval#EXACT_POINTS}
 * @param fields what an answer may hold
 * @param outputs codes of the dimensions that may be shown
 * @param filters codes of the dimensions that may choose
 * @param mostTogether most dimensions of one answer, the area not counted
 * @param formats forms of delivery
 */
public record Ceiling(
        Kind kind,
        Set<Receiver> receivers,
        Set<Receiver> onApproval,
        AreaLevel finest,
        AreaLevel finestApproved,
        Geometry geometry,
        Geometry geometryApproved,
        Set<Field> fields,
        Set<String> outputs,
        Set<String> filters,
        int mostTogether,
        Set<Format> formats) {
    public Ceiling {
        receivers = Set.copyOf(receivers);
        onApproval = Set.copyOf(onApproval);
        fields = Set.copyOf(fields);
        outputs = Set.copyOf(outputs);
        filters = Set.copyOf(filters);
        formats = Set.copyOf(formats);
    }

    /** True when this kind of receiver may have it. */
    public boolean admits(Receiver receiver, Set<Approval> approvals) {
        return receivers.contains(receiver)
                || (onApproval.contains(receiver) && approvals.contains(Approval.RUNNING_PROGRAMME));
    }

    /**
     * Codes that an agreement may name as its outputs: the dimensions, and that which stands for the size of the household where
     * that is a field, beside points alone (reading A24).
     */
    public Set<String> namedOutputs() {
        Set<String> named = new HashSet<>(outputs);
        if (fields.contains(Field.HOUSEHOLD_SIZE)) {
            named.add(Dimension.HOUSEHOLD_SIZE);
        }
        return named;
    }

    /** The finest level, with these approvals. */
    public AreaLevel finest(Set<Approval> approvals) {
        return approvals.contains(Approval.TEHSIL_RECORDS) ? finestApproved : finest;
    }

    /** The most precise geometry, with these approvals. */
    public Geometry geometry(Set<Approval> approvals) {
        return approvals.contains(Approval.EXACT_POINTS) ? geometryApproved : geometry;
    }
}
