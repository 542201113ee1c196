package pk.nser.oracle.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All areas, each with one parent that is listed before it and is coarser (R3). An area level may be skipped.
 * Everything is found by walking the whole list; nothing is indexed.
 */
public final class AreaTree {
    private final Map<String, Area> areas = new LinkedHashMap<>();

    public AreaTree(List<Area> coarseFirst) {
        for (Area area : coarseFirst) {
            String parent = area.parent();
            if (parent != null) {
                Area above = areas.get(parent);
                if (above == null) {
                    throw new IllegalArgumentException("The parent of " + area.id() + " is not listed before it");
                }
                if (!area.level().finerThan(above.level())) {
                    throw new IllegalArgumentException(area.id() + " is not finer than its parent");
                }
            }
            if (areas.put(area.id(), area) != null) {
                throw new IllegalArgumentException("Twice the area " + area.id());
            }
        }
    }

    public boolean has(String id) {
        return areas.containsKey(id);
    }

    public Area area(String id) {
        Area area = areas.get(id);
        if (area == null) {
            throw new IllegalArgumentException("No area " + id);
        }
        return area;
    }

    /** Every area id, parents before children. */
    public Set<String> ids() {
        return new LinkedHashSet<>(areas.keySet());
    }

    /** The area and all that it lies in, itself first. */
    public List<Area> upwards(String id) {
        List<Area> way = new ArrayList<>();
        @Nullable String next = id;
        while (next != null) {
            Area area = area(next);
            way.add(area);
            next = area.parent();
        }
        return way;
    }

    /** The areas named and everything below them; unknown ids bring nothing. */
    public Set<String> withDescendants(Set<String> named) {
        Set<String> all = new LinkedHashSet<>();
        for (String id : areas.keySet()) {
            for (Area above : upwards(id)) {
                if (named.contains(above.id())) {
                    all.add(id);
                }
            }
        }
        return all;
    }

    /** Whether the area lies in, or is, one of the test phase (R41). */
    public boolean inTestPhase(String id) {
        return upwards(id).stream().anyMatch(Area::testPhase);
    }

    /** Whether the area lies in, is, or holds one of the test phase. */
    public boolean touchesTestPhase(String id) {
        return inTestPhase(id)
                || withDescendants(Set.of(id)).stream()
                        .anyMatch(below -> area(below).testPhase());
    }
}
