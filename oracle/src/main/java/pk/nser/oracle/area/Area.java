package pk.nser.oracle.area;

import org.jspecify.annotations.Nullable;

/**
 * One area: an id, its area level, the id of its parent (null for the country alone), and whether it is one of those
 * where the test phase left things out (R41: the sixteen districts, Balochistan). What lies below such an area shares
 * the lack.
 */
public record Area(String id, AreaLevel level, @Nullable String parent, boolean testPhase) {
    public Area {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An area without an id");
        }
        if ((parent == null) != (level == AreaLevel.COUNTRY)) {
            throw new IllegalArgumentException("Only the country has no parent: " + id);
        }
    }
}
