package pk.nser.db.grant;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.statistics.ShownArea;

/**
 * The areas of one areas version that a holder may see, as one bit an area id and level. Immutable once made.
 *
 * <p>An area is in when it is listed or lies below a listed one. A merged area is in only when all the codes it stands
 * for are listed, or when it lies below a listed area. The areas above are seen as well where their level is public.
 *
 * <p>Known limit: below a merged area, only listing all of its codes reaches anything, since the released tree no longer
 * tells which village belonged to which of them. In doubt nothing is shown.
 */
public final class AllowedAreas {
    private final Map<AreaLevel, BitSet> granted;
    private final Map<AreaLevel, BitSet> above;

    private AllowedAreas(Map<AreaLevel, BitSet> granted, Map<AreaLevel, BitSet> above) {
        this.granted = granted;
        this.above = above;
    }

    /**
     * What the papers of one holding let see of an areas version: what each of them does.
     *
     * @param scopes the agreement's and those of the tokens made from it
     * @param boundarySet the set behind the areas version; with another than a scope's nothing is seen
     * @param areas its areas of all levels down to the finest of the scopes, in any order
     */
    public static AllowedAreas of(List<Scope> scopes, String boundarySet, List<ShownArea> areas) {
        Map<AreaLevel, BitSet> granted = new EnumMap<>(AreaLevel.class);
        Map<AreaLevel, BitSet> above = new EnumMap<>(AreaLevel.class);
        Map<Integer, ShownArea> byId = new HashMap<>();
        areas.forEach(area -> byId.put(area.id(), area));
        BitSet inside = inside(scopes, boundarySet, areas);
        for (ShownArea area : areas) {
            if (inside.get(area.id())) {
                mark(granted, area);
                markPublicAbove(above, area, byId);
            }
        }
        return new AllowedAreas(granted, above);
    }

    private static BitSet inside(List<Scope> scopes, String boundarySet, List<ShownArea> areas) {
        List<ShownArea> downward =
                areas.stream().sorted(Comparator.comparing(ShownArea::level)).toList();
        BitSet all = new BitSet();
        areas.forEach(area -> all.set(area.id()));
        for (Scope scope : scopes) {
            BitSet inside = new BitSet();
            for (ShownArea area : downward) {
                boolean fine = area.level().isFinerThan(scope.effectiveFinest());
                Integer parent = area.parentId();
                if (!fine && (isListed(scope, area) || (parent != null && inside.get(parent)))) {
                    inside.set(area.id());
                }
            }
            all.and(boundarySet.equals(scope.boundarySet()) ? inside : new BitSet());
        }
        return all;
    }

    /**
     * Ids of the shown areas that the scope names itself.
     *
     * @param areas all areas at the levels at which records may be given
     * @throws IllegalArgumentException when a code names none of them, or a part of a merged one only
     */
    public static Set<Integer> named(Scope scope, List<ShownArea> areas) {
        Set<Integer> ids = new TreeSet<>();
        Set<String> open = new TreeSet<>(scope.areas());
        for (ShownArea area : areas) {
            if (isListed(scope, area)) {
                ids.add(area.id());
                open.remove(area.code());
                area.merged().forEach(open::remove);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(
                    "records of category " + scope.category().code()
                            + " cannot be given of " + String.join(", ", open)
                            + ": no such area, too fine, or shown as one with others that are not named");
        }
        return ids;
    }

    /** True when the area {@code id} of {@code level} may be seen: it is granted, or public above a granted one. */
    public boolean contains(AreaLevel level, int id) {
        return isGranted(level, id) || (id >= 0 && at(above, level).get(id));
    }

    /** True when the area {@code id} of {@code level} is granted itself. */
    public boolean isGranted(AreaLevel level, int id) {
        return id >= 0 && at(granted, level).get(id);
    }

    /** Number of areas of {@code level} that may be seen. */
    public int count(AreaLevel level) {
        BitSet seen = (BitSet) at(granted, level).clone();
        seen.or(at(above, level));
        return seen.cardinality();
    }

    private static BitSet at(Map<AreaLevel, BitSet> byLevel, AreaLevel level) {
        return byLevel.getOrDefault(level, new BitSet());
    }

    private static boolean isListed(Scope scope, ShownArea area) {
        return area.merged().isEmpty()
                ? scope.areas().contains(area.code())
                : scope.areas().containsAll(area.merged());
    }

    private static void mark(Map<AreaLevel, BitSet> seen, ShownArea area) {
        seen.computeIfAbsent(area.level(), level -> new BitSet()).set(area.id());
    }

    private static void markPublicAbove(Map<AreaLevel, BitSet> seen, ShownArea area, Map<Integer, ShownArea> byId) {
        Integer parent = area.parentId();
        while (parent != null) {
            ShownArea above = byId.get(parent);
            if (above == null) {
                return;
            }
            if (above.level().isPublic()) {
                mark(seen, above);
            }
            parent = above.parentId();
        }
    }
}
