package pk.nser.db.grant.scope;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * By what a list with dimensions chooses (category v; reading A11): of each dimension named, one of the categories named must
 * be true, and of all dimensions together. What was not collected, or does not apply, is true of nobody.
 *
 * @param categories codes of categories by the code of their dimension, both in alphabetical order
 */
public record Conditions(Map<String, Set<String>> categories) {
    /** Everybody. */
    public static final Conditions NONE = new Conditions(Map.of());

    public Conditions {
        Map<String, Set<String>> sorted = new TreeMap<>();
        categories.forEach((dimension, codes) -> {
            Dimension known = Codebook.standard()
                    .dimension(dimension)
                    .orElseThrow(() -> new IllegalArgumentException("there is no dimension " + dimension));
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("the condition on " + dimension + " names no category");
            }
            for (String code : codes) {
                if (known.categoryIndex(code) < 0) {
                    throw new IllegalArgumentException("dimension " + dimension + " has no category " + code);
                }
            }
            sorted.put(dimension, Collections.unmodifiableSet(new TreeSet<>(codes)));
        });
        categories = Collections.unmodifiableMap(sorted);
    }

    /** Codes of the dimensions that choose. */
    public Set<String> dimensions() {
        return categories.keySet();
    }

    /** True when these choose nobody whom {@code other} does not. */
    public boolean within(Conditions other) {
        return other.categories.entrySet().stream().allMatch(wider -> {
            Set<String> mine = categories.get(wider.getKey());
            return mine != null && wider.getValue().containsAll(mine);
        });
    }
}
