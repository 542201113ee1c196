package pk.nser.server.command.export;

import java.util.Locale;
import pk.nser.tiles.archive.TileSizes;

/**
 * An archive that was written.
 *
 * @param path in the folder
 * @param kind {@code shapes} or {@code figures}
 * @param bytes of the file
 * @param sizes of its tiles, gzipped
 */
record ArchiveReport(
        String path, String kind, String areaLevel, int minZoom, int maxZoom, long bytes, TileSizes sizes) {
    private static final double KIB = 1024;

    static final String HEADING = String.format(
            Locale.ROOT,
            "%-26s %6s %8s %10s %9s %9s %9s   in kB, gzipped",
            "archive",
            "zooms",
            "tiles",
            "file",
            "median",
            "95 %",
            "largest");

    /** One line for people. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-26s %6s %,8d %,10.1f %,9.2f %,9.2f %,9.2f",
                kind + " of " + areaLevel,
                minZoom + "-" + maxZoom,
                sizes.tiles(),
                bytes / KIB,
                sizes.median() / KIB,
                sizes.p95() / KIB,
                sizes.largest() / KIB);
    }
}
