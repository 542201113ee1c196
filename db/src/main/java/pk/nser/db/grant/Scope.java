package pk.nser.db.grant;

import java.time.Instant;
import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * What one agreement allows, as data (access.md 3.2). One token holds one scope; scopes are never united.
 *
 * @param boundarySet id of the boundary set that the area codes belong to
 * @param areas codes of the areas, each with everything below it
 * @param finest finest level, still cut by the ceiling of the category
 * @param dimensions codes of the dimensions
 * @param from first instant
 * @param until first instant at which it no longer holds
 */
public record Scope(
        SharingCategory category,
        String boundarySet,
        Set<String> areas,
        AreaLevel finest,
        Set<String> dimensions,
        Instant from,
        Instant until) {
    public Scope {
        areas = Set.copyOf(areas);
        dimensions = Set.copyOf(dimensions);
    }

    /** The finest level that both the agreement and its category allow. */
    public AreaLevel effectiveFinest() {
        return finest.isFinerThan(category.finest()) ? category.finest() : finest;
    }
}
