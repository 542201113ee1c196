package pk.nser.db.sharing.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.sharing.request.AreaBook;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;

/**
 * The areas of all levels in the published releases. A small area that is shown merged is found by its own code, below
 * the merged one. An areas version never changes once it is published, so each is read once.
 */
public final class PublishedAreas implements AreaBook {
    private final ShownAreas areas;
    private final Supplier<List<PublishedRelease>> releases;
    private final Map<String, Version> versions = new ConcurrentHashMap<>();

    /**
     * @param areas over the AGG pool
     * @param releases the published ones; asked again for every area
     */
    public PublishedAreas(ShownAreas areas, Supplier<List<PublishedRelease>> releases) {
        this.areas = areas;
        this.releases = releases;
    }

    /** @param paths the codes from each area up to its country */
    private record Version(Optional<String> boundarySet, Map<String, List<String>> paths) {}

    @Override
    public boolean knows(String boundarySet) {
        return !of(boundarySet).isEmpty();
    }

    @Override
    public List<String> path(String boundarySet, String code) {
        return of(boundarySet).stream()
                .map(version -> version.paths().getOrDefault(code, List.of()))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Version> of(String boundarySet) {
        List<String> published = releases.get().stream()
                .map(PublishedRelease::areasVersion)
                .distinct()
                .toList();
        versions.keySet().retainAll(published);
        return published.stream()
                .map(id -> versions.computeIfAbsent(id, this::read))
                .filter(version -> version.boundarySet().equals(Optional.of(boundarySet)))
                .toList();
    }

    private Version read(String areasVersion) {
        Map<Integer, ShownArea> byId = new HashMap<>();
        for (AreaLevel level : AreaLevel.values()) {
            areas.read(areasVersion, level).forEach(area -> byId.put(area.id(), area));
        }
        Map<String, List<String>> paths = new HashMap<>();
        for (ShownArea area : byId.values()) {
            List<String> path = path(area, byId);
            paths.put(area.code(), path);
            for (String merged : area.merged()) {
                List<String> own = new ArrayList<>(path);
                own.add(0, merged);
                paths.put(merged, List.copyOf(own));
            }
        }
        return new Version(areas.boundarySet(areasVersion).map(BoundarySetLabel::id), Map.copyOf(paths));
    }

    private static List<String> path(ShownArea area, Map<Integer, ShownArea> byId) {
        List<String> path = new ArrayList<>(List.of(area.code()));
        Integer above = area.parentId();
        while (above != null && byId.containsKey(above)) {
            ShownArea next = byId.get(above);
            path.add(next.code());
            above = next.parentId();
        }
        return List.copyOf(path);
    }
}
