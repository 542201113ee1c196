package pk.nser.bench.load.mix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pk.nser.bench.load.drive.Call;

/**
 * The public tiles that everybody looks at: country to district, zoom 4 to 10, shapes and figures of each dimension, the most
 * popular first. How popular a tile is: its share of all households (at its zoom), times how often its level is chosen, times how
 * often its dimension is.
 */
public final class PublicMix {
    public static final String KIND = "public";
    private static final List<Double> LEVELS = List.of(0.05, 0.2, 0.25, 0.5);

    /** Shapes are fetched once for all dimensions. */
    private static final double SHAPES = 1.5;

    private record Ranked(Call call, double weight) {}

    private PublicMix() {}

    /**
     * The most popular {@code most} tiles, the most popular first.
     *
     * @param dimensions with their figures in tiles; the first is chosen most often
     */
    public static List<Call> of(MapTiles tiles, List<String> dimensions, int most) {
        return ranked(tiles, dimensions).stream().limit(most).toList();
    }

    /** The next {@code most} in popularity behind those of {@link #of}: so many that nobody has asked for yet. */
    public static List<Call> behind(MapTiles tiles, List<String> dimensions, int skipped, int most) {
        return ranked(tiles, dimensions).stream().skip(skipped).limit(most).toList();
    }

    private static List<Call> ranked(MapTiles tiles, List<String> dimensions) {
        List<Ranked> all = new ArrayList<>();
        for (MapTile tile : tiles.all) {
            if (!tile.level().isPublic()) {
                continue;
            }
            double weight = tile.share() * LEVELS.get(tile.level().depth());
            add(all, "areas/" + tiles.areasVersion + "/tiles/" + tile.level().code(), tile, weight * SHAPES);
            for (int rank = 0; rank < dimensions.size(); rank++) {
                String path = tiles.release + "/tiles/" + tile.level().code() + "/" + dimensions.get(rank);
                add(all, path, tile, weight / (rank + 1));
            }
        }
        all.sort(Comparator.comparingDouble(Ranked::weight)
                .reversed()
                .thenComparing(ranked -> ranked.call().path()));
        return all.stream().map(Ranked::call).toList();
    }

    private static void add(List<Ranked> all, String path, MapTile tile, double weight) {
        all.add(new Ranked(Call.get(KIND, "/public/" + path + "/" + tile.file(), 200), weight));
    }
}
