package pk.nser.bench.load.scope;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.bench.load.drive.Answer;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.drive.Driver;
import pk.nser.bench.load.drive.Outcome;
import pk.nser.bench.load.drive.Plan;
import pk.nser.bench.load.mix.MapTile;
import pk.nser.bench.load.mix.MapTiles;
import pk.nser.bench.load.mix.Zipf;
import pk.nser.bench.product.Product;
import pk.nser.bench.tiles.ReadTile;

/**
 * Asks for private tiles of every holder, all area levels and zooms, inside, across and outside of what it may see, decodes each, and
 * compares the areas with those that plain SQL allows: none outside, and none missing. Every attribute must be of a dimension that was
 * asked for and is named by the papers; no key or value may stand in a tile without a feature that has it. One request in fifty is
 * for a dimension that the papers do not name, or for a finer level: 403.
 */
public final class ScopeCheck {
    private static final int STRANGE_IN = 50;
    private static final int ANYWHERE_IN = 4;
    private static final int CONNECTIONS = 8;
    private static final int MOST_WORDS = 10;
    private static final Set<String> NAMES = Set.of("code", "name", "map");

    /**
     * What was found.
     *
     * @param tiles asked for
     * @param decoded with areas in them
     * @param areas features in all of them
     * @param refused answered 403, as they must be
     * @param empty answered 204, as they must be
     * @param outside features of areas outside a scope
     * @param missing areas that the holder may see and the tile did not have
     * @param strange attributes, keys or values that should not be there, and ids that are not the code's
     * @param crossed of the first thousand decoded tiles those that would be found outside by the areas of another token: what
     *     shows that the check can fail
     * @param faults wrong statuses and broken answers
     */
    public record Found(
            int tiles,
            int decoded,
            long areas,
            int refused,
            int empty,
            int scopes,
            int outside,
            int missing,
            int strange,
            int crossed,
            int faults,
            List<String> words) {
        public Found {
            words = List.copyOf(words);
        }

        public boolean passed() {
            return outside + missing + strange + faults == 0 && crossed > 0;
        }
    }

    private static final int CROSSED = 1_000;

    private record Asked(Holder holder, Holder another, MapTile tile, List<String> dimensions) {}

    private final List<Asked> asked = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final AreaTree tree;
    private int decoded;
    private long areas;
    private int refused;
    private int empty;
    private int outside;
    private int missing;
    private int strange;
    private int crossed;

    private ScopeCheck(AreaTree tree) {
        this.tree = tree;
    }

    /** Asks for so many tiles that {@code count} of them have areas, and decodes these. */
    public static Found run(
            Product product, MapTiles tiles, Holders holders, List<String> dimensions, int port, int count, long seed)
            throws SQLException, IOException, InterruptedException {
        try (Connection connection = product.superuser()) {
            ScopeCheck check = new ScopeCheck(new AreaTree(connection, tiles.areasVersion));
            check.plan(tiles, holders.all, dimensions, count, new Random(seed));
            Outcome outcome = new Driver(port, check.calls)
                    .run(Plan.once(Zipf.each(check.calls.size(), seed), CONNECTIONS, check::read));
            check.words.addAll(outcome.firstFaults());
            return new Found(
                    outcome.done(),
                    check.decoded,
                    check.areas,
                    check.refused,
                    check.empty,
                    holders.all.size(),
                    check.outside,
                    check.missing,
                    check.strange,
                    check.crossed,
                    outcome.faults() + check.calls.size() - outcome.done(),
                    check.words);
        }
    }

    private void plan(MapTiles tiles, List<Holder> holders, List<String> dimensions, int count, Random random) {
        List<TileChoice> anywhere = holders.stream()
                .map(holder -> new TileChoice(tiles.all, tile -> tile.level().depth() <= holder.finest() + 1))
                .toList();
        List<TileChoice> near = holders.stream()
                .map(holder -> new TileChoice(
                        tiles.all, tile -> tile.level().depth() <= holder.finest() && PrivateMix.sees(holder, tile)))
                .toList();
        for (int drawn = 0; drawn < count; ) {
            int who = random.nextInt(holders.size());
            Holder holder = holders.get(who);
            boolean forbidden =
                    random.nextInt(STRANGE_IN) == 0 && holder.dimensions().size() < dimensions.size();
            // most where the holder has areas, the others anywhere, down to one level finer than it has
            TileChoice from = random.nextInt(ANYWHERE_IN) == 0 ? anywhere.get(who) : near.get(who);
            MapTile tile = from.draw(random);
            List<String> chosen = dimensions(holder, dimensions, forbidden, random);
            boolean tooFine = tile.level().depth() > holder.finest();
            int status = forbidden || tooFine ? 403 : PrivateMix.sees(holder, tile) ? 200 : 204;
            drawn += status == 200 ? 1 : 0;
            asked.add(new Asked(holder, holders.get((who + 1) % holders.size()), tile, chosen));
            calls.add(Call.withToken(
                    PrivateMix.KIND, PrivateMix.path(tiles, tile, String.join(",", chosen)), status, holder.token()));
        }
    }

    private static List<String> dimensions(Holder holder, List<String> all, boolean forbidden, Random random) {
        List<String> own = holder.dimensions().stream().sorted().toList();
        Set<String> chosen = new TreeSet<>();
        chosen.add(own.get(random.nextInt(own.size())));
        chosen.add(own.get(random.nextInt(own.size())));
        if (forbidden) {
            List<String> others = all.stream()
                    .filter(code -> !holder.dimensions().contains(code))
                    .toList();
            chosen.add(others.get(random.nextInt(others.size())));
        }
        return List.copyOf(chosen);
    }

    private void read(int call, Answer answer) {
        Asked what = asked.get(call);
        if (answer.status() == 403) {
            refused++;
            return;
        }
        if (answer.status() == 204) {
            empty++;
            return;
        }
        if (answer.status() != 200) {
            return;
        }
        ReadTile tile = new ReadTile(answer.content());
        decoded++;
        Set<Integer> seen = new HashSet<>();
        for (ReadTile.Layer layer : tile.layers) {
            if (!layer.name().equals(what.tile().level().code())) {
                strange(call, "layer " + layer.name());
            }
            // a category that no area of the tile has is a key without a value: it names a category, and no area
            layer.unused().stream()
                    .filter(text -> !NAMES.contains(text) && !isOf(text, what.dimensions()))
                    .forEach(text -> strange(call, "unused " + text));
            layer.features().forEach(feature -> feature(call, what, feature, seen));
        }
        if (decoded <= CROSSED && !what.another().allowed().containsAll(seen)) {
            crossed++;
        }
        Set<Integer> wanted = new HashSet<>(what.tile().areas());
        wanted.retainAll(what.holder().allowed());
        wanted.removeAll(seen);
        missing += wanted.size();
        if (!wanted.isEmpty()) {
            say(calls.get(call) + " lacks areas " + wanted);
        }
    }

    private void feature(int call, Asked what, ReadTile.Feature feature, Set<Integer> seen) {
        areas++;
        int id = (int) feature.id();
        seen.add(id);
        if (!what.holder().allowed().contains(id)) {
            outside++;
            say(calls.get(call) + " has area " + id);
            return;
        }
        if (!tree.area(id).code().equals(feature.attributes().get("code"))) {
            strange(call, "code " + feature.attributes().get("code") + " of area " + id);
        }
        for (String key : feature.attributes().keySet()) {
            if (!NAMES.contains(key)
                    && !(isOf(key, what.dimensions()) && isOf(key, what.holder().dimensions()))) {
                strange(call, "attribute " + key);
            }
        }
    }

    private static boolean isOf(String key, Iterable<String> dimensions) {
        String dimension = Arrays.asList(key.split("\\.", 2)).get(0);
        for (String one : dimensions) {
            if (one.equals(dimension)) {
                return key.length() > dimension.length();
            }
        }
        return false;
    }

    private void strange(int call, String what) {
        strange++;
        say(calls.get(call) + ": " + what);
    }

    private void say(String what) {
        if (words.size() < MOST_WORDS) {
            words.add(what);
        }
    }
}
