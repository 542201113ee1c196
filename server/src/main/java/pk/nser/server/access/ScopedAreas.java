package pk.nser.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.released.Products;

/**
 * The allowed areas of each holding and areas version, computed once: bits, never bytes of an answer. The key is all the
 * scopes, so a changed agreement is another key.
 */
public final class ScopedAreas {
    private static final int MAX_SCOPES = 2_000;

    private record Key(List<Scope> scopes, String areasVersion) {}

    private final Products products;
    private final Cache<Key, AllowedAreas> kept =
            Caffeine.newBuilder().maximumSize(MAX_SCOPES).build();

    /** @param products those of the private tree */
    public ScopedAreas(Products products) {
        this.products = products;
    }

    /** What all of these scopes let see of an areas version. */
    public AllowedAreas of(List<Scope> scopes, String areasVersion) {
        return kept.get(new Key(scopes, areasVersion), key -> compute(scopes, areasVersion));
    }

    private AllowedAreas compute(List<Scope> scopes, String areasVersion) {
        Optional<BoundarySetLabel> set = products.boundarySet(areasVersion);
        List<ShownArea> areas = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (scopes.stream().noneMatch(scope -> level.isFinerThan(scope.effectiveFinest()))) {
                areas.addAll(products.areas(areasVersion, level));
            }
        }
        boolean sameLine = set.isPresent()
                && scopes.stream()
                        .allMatch(scope -> scope.line().equals(set.get().line()));
        return AllowedAreas.of(scopes, sameLine ? set.map(BoundarySetLabel::id).orElse("") : "", areas);
    }
}
