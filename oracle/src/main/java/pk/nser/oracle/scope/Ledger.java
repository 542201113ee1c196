package pk.nser.oracle.scope;

import java.util.Set;
import pk.nser.oracle.dimension.Dimension;

/**
 * The locked dimensions that an entity and its known affiliates have ever been given at record level, and the most they
 * may come to (R10, A5: a setting from one to nine, four unless set).
 */
public record Ledger(Set<Dimension> delivered, int cap) {
    public static final int USUAL_CAP = 4;

    public static final Ledger EMPTY = new Ledger(Set.of(), USUAL_CAP);

    public Ledger {
        delivered = Set.copyOf(delivered);
        if (cap < 1 || cap > 9) {
            throw new IllegalArgumentException("The cap is one to nine locked dimensions, not " + cap);
        }
        if (!delivered.stream().allMatch(Dimension::locked)) {
            throw new IllegalArgumentException("Only locked dimensions are kept in the ledger");
        }
    }
}
