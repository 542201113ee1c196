package pk.nser.db.sharing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * The ten dimensions that are never given as a whole (protocol 4.2.3, "viii to xvii"), by name: the protocol's own
 * numberings disagree, and read with the numbers of the request form the lock would free disability (readings A1, A2).
 */
public final class LockedDimensions {
    private static final int HOW_MANY = 10;
    private static final Set<String> CODES = codes(Codebook.standard());

    private LockedDimensions() {}

    /** The codes of all ten, in the order of the codebook. */
    public static Set<String> all() {
        return CODES;
    }

    /** Those of {@code dimensions} that are locked, in the order of the codebook. */
    public static Set<String> among(Set<String> dimensions) {
        Set<String> locked = new LinkedHashSet<>(CODES);
        locked.retainAll(dimensions);
        return locked;
    }

    private static Set<String> codes(Codebook codebook) {
        Set<String> codes = codebook.dimensions().stream()
                .filter(Dimension::locked)
                .map(Dimension::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (codes.size() != HOW_MANY) {
            throw new IllegalStateException("the codebook locks " + codes.size() + " dimensions, not " + HOW_MANY);
        }
        return java.util.Collections.unmodifiableSet(codes);
    }
}
