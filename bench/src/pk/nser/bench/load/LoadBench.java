package pk.nser.bench.load;

import java.util.List;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.mix.MapTiles;
import pk.nser.bench.load.mix.PublicMix;
import pk.nser.bench.load.points.PointTiles;
import pk.nser.bench.load.scope.Holders;
import pk.nser.bench.load.scope.PrivateMix;
import pk.nser.bench.load.scope.ScopeCheck;
import pk.nser.bench.load.side.FreshServer;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * A fresh server under load: public tiles uncached and cached beside nginx, half private ones with a hundred tokens, 100,000 private
 * tiles decoded and held against their scopes, tiles of points. Loopback alone.
 *
 * <p>NSER_BENCH_LOAD names some of the steps for trying out: {@code public,mixed,scopes,points}.
 */
public final class LoadBench implements Measurement {
    private static final int POPULAR = 8_000;
    private static final int AGREEMENTS = 50;
    private static final int TILES_EACH = 100;
    private static final int DECODED = 100_000;
    private static final long SEED = 6;
    private static final List<String> STEPS = List.of("public", "mixed", "scopes", "points");

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        String named = System.getenv("NSER_BENCH_LOAD");
        List<String> steps = named == null ? STEPS : List.of(named.split(",", -1));
        Product product = asked.product();
        MapTiles tiles = new MapTiles(product);
        List<String> dimensions = dimensions();
        LoadReport found = new LoadReport();
        try (FreshServer server = new FreshServer(product, asked.work())) {
            found.ready(server.readySeconds());
            List<Call> popular = PublicMix.of(tiles, dimensions, POPULAR);
            if (steps.contains("public")) {
                List<Call> others = PublicMix.behind(tiles, dimensions, POPULAR, POPULAR);
                new PublicLoad(server, popular, others, asked.work(), found).measure(asked.rounds());
            }
            if (steps.contains("mixed") || steps.contains("scopes")) {
                tokens(product, tiles, dimensions, server, popular, steps, asked.rounds(), found);
            }
            if (steps.contains("points")) {
                found.points(PointTiles.measure(product, server));
            }
            found.end(server);
        }
        report.add(found);
    }

    private static void tokens(
            Product product,
            MapTiles tiles,
            List<String> dimensions,
            FreshServer server,
            List<Call> popular,
            List<String> steps,
            int rounds,
            LoadReport found)
            throws Exception {
        try (Holders holders = new Holders(product, dimensions, AGREEMENTS, server.url(), SEED)) {
            List<Call> closed = PrivateMix.of(tiles, holders.all, TILES_EACH, SEED);
            found.mix(popular, closed, holders.all.size());
            if (steps.contains("mixed")) {
                MixedLoad.measure(server, popular, closed, rounds, found);
            }
            if (steps.contains("scopes")) {
                found.scopes(ScopeCheck.run(product, tiles, holders, dimensions, server.port(), DECODED, SEED));
            }
        }
    }

    /** Those with figures in tiles, the commonest first. */
    public static List<String> dimensions() {
        Codebook codebook = Codebook.standard();
        Catalogue catalogue = Catalogue.of(codebook);
        return codebook.dimensions().stream()
                .filter(dimension -> catalogue.mapped(dimension).isPresent())
                .map(Dimension::code)
                .toList();
    }
}
