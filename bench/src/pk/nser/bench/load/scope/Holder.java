package pk.nser.bench.load.scope;

import java.util.Set;

/**
 * Somebody with a token.
 *
 * @param token the whole of it; never printed
 * @param finest depth of the finest area level of all its papers
 * @param dimensions that all its papers name
 * @param allowed ids of the areas that may be in its tiles, told by plain SQL ({@link AreaTree})
 */
public record Holder(String token, int finest, Set<String> dimensions, Set<Integer> allowed) {
    public Holder {
        dimensions = Set.copyOf(dimensions);
        allowed = Set.copyOf(allowed);
    }

    @Override
    public String toString() {
        return "a token for " + allowed.size() + " areas and " + dimensions.size() + " dimensions";
    }
}
