package pk.nser.db.sharing.request;

import java.util.List;

/** The areas that can be asked for, as they are published. */
public interface AreaBook {
    /** True when the boundary set is one of those published. */
    boolean knows(String boundarySet);

    /**
     * The codes from an area up to its country, its own first; empty when the set has no such area.
     *
     * @param code an area of any level (A22)
     */
    List<String> path(String boundarySet, String code);

    /** True when the area is one of {@code wider}, or lies in one. */
    default boolean isWithin(String boundarySet, String code, List<String> wider) {
        return path(boundarySet, code).stream().anyMatch(wider::contains);
    }
}
