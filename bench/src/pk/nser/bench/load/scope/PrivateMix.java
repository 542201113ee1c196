package pk.nser.bench.load.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.mix.MapTile;
import pk.nser.bench.load.mix.MapTiles;

/**
 * What the holders of tokens look at: tiles of all area levels, zoom 4 to 12, with figures of one of their dimensions, where they have
 * areas; one in ten where they have none, which is answered 204. The most popular place of each holder comes first.
 */
public final class PrivateMix {
    public static final String KIND = "private";
    private static final int EMPTY_IN = 10;

    private record Ranked(Call call, double weight) {}

    private PrivateMix() {}

    /** So many calls of each holder, the most popular of all first. */
    public static List<Call> of(MapTiles tiles, List<Holder> holders, int each, long seed) {
        Random random = new Random(seed);
        List<Ranked> all = new ArrayList<>();
        for (Holder holder : holders) {
            // somebody looks at maps more often than somebody else
            double busy = random.nextDouble();
            List<MapTile> inside = new ArrayList<>(tiles.all.stream()
                    .filter(tile -> tile.level().depth() <= holder.finest() && sees(holder, tile))
                    .toList());
            List<MapTile> outside = new ArrayList<>(tiles.all.stream()
                    .filter(tile -> tile.level().depth() <= holder.finest() && !sees(holder, tile))
                    .toList());
            Collections.shuffle(inside, random);
            Collections.shuffle(outside, random);
            inside.stream()
                    .limit(each - each / EMPTY_IN)
                    .forEach(tile ->
                            all.add(new Ranked(call(tiles, holder, tile, 200, random), busy * (tile.share() + 1e-6))));
            outside.stream()
                    .limit(each / EMPTY_IN)
                    .forEach(tile ->
                            all.add(new Ranked(call(tiles, holder, tile, 204, random), busy * (tile.share() + 1e-6))));
        }
        all.sort(Comparator.comparingDouble(Ranked::weight).reversed());
        return all.stream().map(Ranked::call).toList();
    }

    private static Call call(MapTiles tiles, Holder holder, MapTile tile, int status, Random random) {
        List<String> dimensions = holder.dimensions().stream().sorted().toList();
        String dimension = dimensions.get(random.nextInt(dimensions.size()));
        return Call.withToken(KIND, path(tiles, tile, dimension), status, holder.token());
    }

    static String path(MapTiles tiles, MapTile tile, String dimensions) {
        return "/private/" + tiles.release + "/tiles/" + tile.level().code() + "/" + dimensions + "/" + tile.file();
    }

    /** True when the tile draws an area that the holder may see. */
    static boolean sees(Holder holder, MapTile tile) {
        Set<Integer> allowed = holder.allowed();
        return tile.areas().stream().anyMatch(allowed::contains);
    }
}
