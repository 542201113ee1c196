package pk.nser.bench.load.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import pk.nser.bench.load.mix.MapTile;

/** Draws tiles so that every area level and zoom comes as often as any other, however many tiles it has. */
final class TileChoice {
    private final List<List<MapTile>> groups;

    TileChoice(List<MapTile> tiles, Predicate<MapTile> which) {
        Map<Integer, List<MapTile>> byLevelAndZoom = new TreeMap<>();
        tiles.stream()
                .filter(which)
                .forEach(tile -> byLevelAndZoom
                        .computeIfAbsent(tile.level().depth() * 100 + tile.z(), key -> new ArrayList<>())
                        .add(tile));
        this.groups = List.copyOf(byLevelAndZoom.values());
    }

    MapTile draw(Random random) {
        List<MapTile> group = groups.get(random.nextInt(groups.size()));
        return group.get(random.nextInt(group.size()));
    }
}
