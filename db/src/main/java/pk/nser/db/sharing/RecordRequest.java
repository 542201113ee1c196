package pk.nser.db.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.dimension.Codebook;

/**
 * Asks for a grant of records.
 *
 * @param institution id of the receiver
 * @param dimensions codes of all dimensions given or filtered by, locked or not
 * @param unlocks exactly one for each locked one of them
 */
public record RecordRequest(int institution, RecordCategory category, Set<String> dimensions, List<Unlock> unlocks) {
    public RecordRequest {
        dimensions = Set.copyOf(dimensions);
        unlocks = List.copyOf(unlocks);
        for (String dimension : dimensions) {
            if (Codebook.standard().dimension(dimension).isEmpty()) {
                throw new IllegalArgumentException("there is no dimension " + dimension);
            }
        }
        if (!dimensions.isEmpty() && !category.hasDimensions()) {
            throw new IllegalArgumentException("category " + category.code() + " carries no dimensions");
        }
        Set<String> unlocked = new HashSet<>();
        unlocks.forEach(unlock -> unlocked.add(unlock.dimension()));
        if (unlocked.size() != unlocks.size() || !unlocked.equals(LockedDimensions.among(dimensions))) {
            throw new IllegalArgumentException(
                    "each locked dimension asked for, and no other, is unlocked once, by name and with a reason");
        }
    }

    /** The locked ones among the dimensions. */
    public Set<String> locked() {
        return LockedDimensions.among(dimensions);
    }
}
