package pk.nser.server.geotag;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.token.Grant;

/**
 * What a token may see of its agreement's points.
 *
 * @param release that they were made from
 * @param dimensions that the token has, of those that the agreement was given; that of the size of the household when it is told
 * @param areas ids of the areas that rows may name; null for all of the agreement
 */
record GivenScope(
        Grant grant,
        PublishedRelease release,
        List<Dimension> dimensions,
        @Nullable Set<Integer> areas) {
    GivenScope {
        dimensions = List.copyOf(dimensions);
        areas = areas == null ? null : Set.copyOf(areas);
    }

    int agreement() {
        return grant.agreement().id();
    }

    /** The narrowest of its papers. */
    Quota quota() {
        return grant.holding().innermost().quota();
    }

    /** Squares were counted over all areas of the agreement: a token for a part of them has none. */
    boolean hasBins() {
        return areas == null;
    }
}
