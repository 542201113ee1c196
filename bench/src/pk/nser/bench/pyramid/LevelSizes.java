package pk.nser.bench.pyramid;

import java.util.Locale;
import pk.nser.tiles.archive.TileSizes;

/**
 * The tiles of one area level at all its zooms between {@code minZoom} and {@code maxZoom}, border lines left out.
 *
 * @param kept geometry parts as they lie in the database
 * @param keptGzip the same, each gzipped
 * @param shapes finished tiles of shapes with names, gzipped as they are sent
 * @param figures finished tiles with the figures of one dimension, gzipped as they are sent
 */
public record LevelSizes(
        String areaLevel,
        int areas,
        int minZoom,
        int maxZoom,
        TileSizes kept,
        TileSizes keptGzip,
        TileSizes shapes,
        TileSizes figures) {
    private static final double MIB = 1 << 20;
    private static final double KIB = 1024;

    static final String HEADING =
            "| area level | areas | zooms | tiles | kept parts, gzipped: MiB | shapes, gzipped: MiB |"
                    + " median, 95 %, largest: kB | one dimension, gzipped: MiB | median, 95 %, largest: kB |\n"
                    + "|---|---|---|---|---|---|---|---|---|";

    /** A row for people. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %d-%d | %,d | %.1f, %.1f | %.1f | %s | %.1f | %s |",
                areaLevel.replace('_', ' '),
                areas,
                minZoom,
                maxZoom,
                kept.tiles(),
                kept.bytes() / MIB,
                keptGzip.bytes() / MIB,
                shapes.bytes() / MIB,
                spread(shapes),
                figures.bytes() / MIB,
                spread(figures));
    }

    private static String spread(TileSizes sizes) {
        return String.format(
                Locale.ROOT, "%.2f, %.2f, %.1f", sizes.median() / KIB, sizes.p95() / KIB, sizes.largest() / KIB);
    }
}
