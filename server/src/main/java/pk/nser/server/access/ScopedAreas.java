package pk.nser.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.Scope;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.released.Products;

/**
 * The allowed areas of each scope and areas version, computed once: bits, never bytes of an answer. The key is the whole
 * scope, so a changed agreement is another key.
 */
public final class ScopedAreas {
    private static final int MAX_SCOPES = 2_000;

    private record Key(Scope scope, String areasVersion) {}

    private final Products products;
    private final Cache<Key, AllowedAreas> kept =
            Caffeine.newBuilder().maximumSize(MAX_SCOPES).build();

    /** @param products those of the private tree */
    public ScopedAreas(Products products) {
        this.products = products;
    }

    AllowedAreas of(Scope scope, String areasVersion) {
        return kept.get(new Key(scope, areasVersion), key -> compute(scope, areasVersion));
    }

    private AllowedAreas compute(Scope scope, String areasVersion) {
        Optional<BoundarySetLabel> set = products.boundarySet(areasVersion);
        List<ShownArea> areas = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (!level.isFinerThan(scope.effectiveFinest())) {
                areas.addAll(products.areas(areasVersion, level));
            }
        }
        return AllowedAreas.of(scope, set.map(BoundarySetLabel::id).orElse(""), areas);
    }
}
