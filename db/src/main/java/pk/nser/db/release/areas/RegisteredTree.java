package pk.nser.db.release.areas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The areas of a boundary set with what follows from their nesting: households below, topics missing. */
final class RegisteredTree {
    private static final Comparator<RegisteredArea> BY_CODE = Comparator.comparing(RegisteredArea::code);

    private final Map<Integer, RegisteredArea> areas = new HashMap<>();
    private final Map<Integer, List<RegisteredArea>> children = new HashMap<>();
    private final Map<Integer, Integer> households = new HashMap<>();
    private final Map<Integer, Set<String>> whole = new HashMap<>();
    private final Map<Integer, Set<String>> somewhere = new HashMap<>();

    RegisteredTree(Collection<RegisteredArea> all) {
        for (RegisteredArea area : all) {
            areas.put(area.id(), area);
            children.computeIfAbsent(area.parentId(), id -> new ArrayList<>()).add(area);
        }
        children.values().forEach(list -> list.sort(BY_CODE));
        for (RegisteredArea root : roots()) {
            descend(root, Set.of());
        }
    }

    /** The areas without a parent, by code. */
    List<RegisteredArea> roots() {
        return children.getOrDefault(0, List.of());
    }

    /** The areas right below, by code. */
    List<RegisteredArea> children(RegisteredArea area) {
        return children.getOrDefault(area.id(), List.of());
    }

    /** Households in the area and everything below it. */
    int households(RegisteredArea area) {
        return households.getOrDefault(area.id(), 0);
    }

    /** Topics collected nowhere in the area: marked on it, above it or on everything below it. */
    Set<String> notCollected(RegisteredArea area) {
        return whole.getOrDefault(area.id(), Set.of());
    }

    /** Topics missing in the area or in a part of it. */
    Set<String> notCollectedSomewhere(RegisteredArea area) {
        return somewhere.getOrDefault(area.id(), Set.of());
    }

    private void descend(RegisteredArea area, Set<String> inherited) {
        Set<String> own = new HashSet<>(inherited);
        own.addAll(area.notCollected());
        Set<String> everywhereBelow = new HashSet<>();
        Set<String> below = new HashSet<>(own);
        int count = area.households();
        boolean first = true;
        for (RegisteredArea child : children(area)) {
            descend(child, own);
            count += households(child);
            below.addAll(notCollectedSomewhere(child));
            if (first) {
                everywhereBelow.addAll(notCollected(child));
                first = false;
            } else {
                everywhereBelow.retainAll(notCollected(child));
            }
        }
        own.addAll(everywhereBelow);
        households.put(area.id(), count);
        whole.put(area.id(), own);
        somewhere.put(area.id(), below);
    }
}
