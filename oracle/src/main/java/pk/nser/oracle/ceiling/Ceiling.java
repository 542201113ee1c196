package pk.nser.oracle.ceiling;

import java.util.Set;

/** One row of the table: nothing an agreement says can give more than this (R14). */
public record Ceiling(
        SubCategory category,
        Who who,
        Reach reach,
        Set<Output> outputs,
        Set<Field> fields,
        DimensionRule dimensions,
        Set<Format> formats) {
    public Ceiling {
        outputs = Set.copyOf(outputs);
        fields = Set.copyOf(fields);
        formats = Set.copyOf(formats);
    }

    /** Whether what is given counts for the entity's lock (R10). */
    public boolean recordLevel() {
        return outputs.stream().anyMatch(Output::recordLevel);
    }

    /** Whether single members are given, so that the agreement must say which (R15). */
    public boolean givesMembers() {
        return outputs.contains(Output.MEMBER_LIST) || outputs.contains(Output.UNIT_RECORD);
    }

    /** Whether a request may choose members; a look-up and a point are about a household. */
    public boolean choosesMembers() {
        return givesMembers() || outputs.contains(Output.AGGREGATE);
    }

    /** Whether a request may choose by score: the lists alone (iv, v); finer slices elsewhere would tell the score. */
    public boolean choosesScores() {
        return outputs.contains(Output.MEMBER_LIST);
    }
}
