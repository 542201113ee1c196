package pk.nser.bench.tiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.db.area.AreaLevel;
import pk.nser.tiles.cache.Gzip;

/** A tile that is in no cache: our splicing against PostGIS, and, gzip included, against reading it finished. */
public final class TilesBench implements Measurement {
    private static final double LEAST_SECONDS = 0.4;

    /** Draws or reads one tile. */
    private interface Drawing {
        byte[] draw(TileSet.Tile tile) throws Exception;
    }

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        run(asked.product(), asked.work(), asked.rounds()).forEach(report::add);
        report.add(TileBytes.of(asked.product()));
    }

    private static List<Comparison.Result> run(Product product, Path work, int rounds) throws Exception {
        List<Comparison.Result> results = new ArrayList<>();
        for (TileSet set : List.of(
                new TileSet(product, AreaLevel.DISTRICT, 5),
                new TileSet(product, AreaLevel.TEHSIL, 8),
                new TileSet(product, AreaLevel.UNION_COUNCIL, 10))) {
            results.add(againstPostgis(product, set, rounds));
            results.add(againstMbTiles(work, set, rounds));
        }
        return results;
    }

    private static Comparison.Result againstPostgis(Product product, TileSet set, int rounds) throws Exception {
        Comparison comparison = new Comparison(
                "tile, " + set.title(),
                "tiles",
                "kept geometry and released figures spliced, one thread",
                "one prepared ST_AsMVT over geometry simplified for the zoom, one connection",
                20);
        try (PreparedMvt postgis = new PreparedMvt(product, set)) {
            Summaries same = new Summaries(set, postgis);
            return comparison.run(
                    rounds, () -> pass(set, set::draw, same.ours), () -> pass(set, postgis::draw, same.baseline));
        }
    }

    private static Comparison.Result againstMbTiles(Path work, TileSet set, int rounds) throws Exception {
        Comparison comparison = new Comparison(
                "tile with gzip, " + set.title(),
                "tiles",
                "the same and gzip as the server does it for one request, one thread",
                "the finished gzipped tile read from an MBTiles file by its key, one connection",
                0.5);
        long bytes = 0;
        try (MbTiles file = new MbTiles(work.resolve("tiles.mbtiles"))) {
            for (TileSet.Tile tile : set.tiles) {
                byte[] finished = Gzip.ONCE.compress(set.draw(tile));
                file.put(tile, finished);
                bytes += finished.length;
            }
            String same = set.tiles.size() + " tiles, " + bytes + " bytes";
            return comparison.run(
                    rounds,
                    () -> pass(set, tile -> Gzip.ONCE.compress(set.draw(tile)), same),
                    () -> pass(set, file::read, same));
        }
    }

    /** Whole passes over all tiles until it has taken long enough to be measured. */
    private static Trial.Outcome pass(TileSet set, Drawing drawing, String work) throws Exception {
        long began = System.nanoTime();
        long done = 0;
        long bytes = 0;
        double seconds;
        do {
            for (TileSet.Tile tile : set.tiles) {
                bytes += drawing.draw(tile).length;
                done++;
            }
            seconds = (System.nanoTime() - began) / 1e9;
        } while (seconds < LEAST_SECONDS);
        if (bytes == 0) {
            throw new IllegalStateException("empty tiles");
        }
        return new Trial.Outcome(seconds, done, work);
    }

    /** What both sides draw. Slivers at a tile's edge may be in one and not in the other: one feature in fifty. */
    private static final class Summaries {
        private static final double SLIVERS = 0.02;
        final String ours;
        final String baseline;

        Summaries(TileSet set, PreparedMvt postgis) throws Exception {
            MvtSummary mine = new MvtSummary();
            MvtSummary other = new MvtSummary();
            long myBytes = 0;
            long otherBytes = 0;
            for (TileSet.Tile tile : set.tiles) {
                byte[] drawn = set.draw(tile);
                byte[] theirs = postgis.draw(tile);
                myBytes += drawn.length;
                otherBytes += theirs.length;
                mine.add(drawn);
                other.add(theirs);
            }
            boolean alike = Math.abs(mine.features - other.features) <= SLIVERS * mine.features
                    && Math.abs(mine.tags - other.tags) <= SLIVERS * mine.tags
                    && mine.ids.equals(other.ids)
                    && mine.keys.equals(other.keys);
            String both = String.format(
                    "%d tiles, %d areas, %d / %d features, %d keys, %d / %d bytes (ours / PostGIS)",
                    set.tiles.size(),
                    mine.ids.size(),
                    mine.features,
                    other.features,
                    mine.keys.size(),
                    myBytes,
                    otherBytes);
            ours = alike ? both : words(mine);
            baseline = alike ? both : words(other);
        }

        private static String words(MvtSummary summary) {
            return summary.ids.size() + " areas, " + summary.features + " features, " + summary.tags + " tags, keys "
                    + summary.keys;
        }
    }
}
