package pk.nser.bench.tiles;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pk.nser.bench.measure.Section;
import pk.nser.bench.measure.Spread;
import pk.nser.bench.product.Product;
import pk.nser.db.area.AreaLevel;
import pk.nser.tiles.cache.Gzip;
import pk.nser.tiles.layer.LevelZooms;

/**
 * How many bytes the figure tiles of one dimension have, for each area level and zoom.
 *
 * @param rows finest area level last
 */
record TileBytes(List<Row> rows) implements Section {
    /** At most so many tiles of a level and zoom, chosen by a hash of their place. */
    private static final int MOST_TILES = 1_000;

    private static final double NEARLY_ALL = 0.95;

    TileBytes {
        rows = List.copyOf(rows);
    }

    /**
     * Of one level at one zoom, in bytes.
     *
     * @param tiles that were drawn
     * @param gzip median, 95th percentile and most, compressed as for one request
     */
    record Row(String level, int zoom, int tiles, Sizes plain, Sizes gzip) {}

    /** Median, 95th percentile and most. */
    record Sizes(double median, double p95, double most) {
        static Sizes of(List<Double> bytes) {
            Spread spread = Spread.of(bytes);
            return new Sizes(spread.median(), spread.quantile(NEARLY_ALL), spread.most());
        }
    }

    /** Draws them. */
    static TileBytes of(Product product) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            LevelZooms zooms = LevelZooms.of(level);
            for (int zoom = zooms.minZoom(); zoom <= zooms.maxZoom(); zoom++) {
                TileSet set = new TileSet(product, level, zoom, MOST_TILES);
                if (!set.tiles.isEmpty()) {
                    rows.add(row(set));
                }
            }
        }
        return new TileBytes(rows);
    }

    private static Row row(TileSet set) {
        List<Double> plain = new ArrayList<>();
        List<Double> gzip = new ArrayList<>();
        for (TileSet.Tile tile : set.tiles) {
            byte[] drawn = set.draw(tile);
            plain.add((double) drawn.length);
            gzip.add((double) Gzip.ONCE.compress(drawn).length);
        }
        return new Row(set.level.code(), set.zoom, set.tiles.size(), Sizes.of(plain), Sizes.of(gzip));
    }

    @Override
    public String name() {
        return "tileBytes";
    }

    @Override
    public void print(PrintStream out) {
        out.println();
        out.println("Bytes of a figure tile of " + TileSet.DIMENSION + ", at most " + MOST_TILES
                + " tiles of a level and zoom:");
        out.println();
        out.println("| area level, zoom | tiles | median, 95th percentile, most | with gzip |");
        out.println("|---|---|---|---|");
        rows.forEach(row -> out.printf(
                Locale.ROOT,
                "| %s z%d | %,d | %s | %s |%n",
                row.level(),
                row.zoom(),
                row.tiles(),
                words(row.plain()),
                words(row.gzip())));
    }

    private static String words(Sizes sizes) {
        return String.format(Locale.ROOT, "%,.0f, %,.0f, %,.0f", sizes.median(), sizes.p95(), sizes.most());
    }

    @Override
    public Object json() {
        return rows;
    }
}
