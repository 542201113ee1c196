package pk.nser.db.disclosure.leaf;

import java.util.List;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * A dimension in which no leaf may be almost all alike (disclosure.md 2.4, 2.9): the poverty band, and those that the
 * codebook marks.
 *
 * @param categories how many it has
 * @param multiple true when a household can have several at once
 */
public record Sensitive(String dimension, int categories, boolean multiple) {
    /** All of them, in the order of the codebook. */
    public static List<Sensitive> all() {
        return Codebook.standard().dimensions().stream()
                .filter(dimension -> dimension.sensitive() || dimension.code().equals(Dimension.POVERTY_SCORE))
                .map(dimension ->
                        new Sensitive(dimension.code(), dimension.categories().size(), dimension.multiple()))
                .toList();
    }

    /**
     * The categories of a stored value, bit by bit; 0 when it was not collected or does not apply.
     *
     * @param stored as in reg.household: a mask, or the number of the category from 1
     */
    int mask(int stored) {
        if (stored <= 0) {
            return 0;
        }
        return multiple ? stored : 1 << (stored - 1);
    }
}
