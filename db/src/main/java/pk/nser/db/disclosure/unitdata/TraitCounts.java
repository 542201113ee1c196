package pk.nser.db.disclosure.unitdata;

import java.util.HashMap;
import java.util.Map;

/** How many rows of a file have the same quasi-identifiers; filled in a first pass. Some thousands of entries. */
public final class TraitCounts {
    private final Map<Traits, Long> counts = new HashMap<>();

    /** Counts rows. */
    public void add(Traits traits, long rows) {
        counts.merge(traits, rows, Long::sum);
    }

    /** The counts so far. */
    Map<Traits, Long> byTraits() {
        return Map.copyOf(counts);
    }
}
