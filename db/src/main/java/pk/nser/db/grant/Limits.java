package pk.nser.db.grant;

import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * What a permit is worth.
 *
 * @param finest finest level that may appear in the answer
 * @param dimensions codes of the dimensions that may appear in the answer
 */
public record Limits(AreaLevel finest, Set<String> dimensions) {
    public Limits {
        dimensions = Set.copyOf(dimensions);
    }
}
