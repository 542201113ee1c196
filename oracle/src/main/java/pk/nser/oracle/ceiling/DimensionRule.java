package pk.nser.oracle.ceiling;

import java.util.Set;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;

/** Which dimensions a category knows, for which uses, and the most in one answer. */
public record DimensionRule(Set<Dimension> dimensions, Set<DimensionUse> uses, int most) {
    public DimensionRule {
        dimensions = Set.copyOf(dimensions);
        uses = Set.copyOf(uses);
    }
}
