package pk.nser.tiles.pyramid;

import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.area.PyramidWriter;
import pk.nser.db.progress.Progress;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.layer.LevelZooms;

/**
 * Builds the kept geometry of an areas version: every level at each of its zooms, from the finest zoom to the coarsest,
 * each simplified from the one before; and whole outlines for pictures. All in one transaction; a build may be repeated and replaces the one before.
 *
 * <p>A zoom whose biggest tile would pass {@link TileEncoder#MAX_BYTES} with names and one dimension's figures is
 * simplified again, twice as strongly, at most {@value #MOST_COARSER} times.
 */
public final class Pyramid {
    private static final int MOST_COARSER = 2;

    /** How far an edge may move, in units (8 to a screen pixel when a tile is 512 wide): below what can be seen. */
    private static final double TOLERANCE = 4;

    /** At coarse zooms a pixel: there are many areas in a tile, and clients are slow to draw them. */
    private static final double COARSE_TOLERANCE = 8;

    private static final int COARSE_ZOOM = 6;

    /** At the finest zoom less: clients enlarge it. */
    private static final double FINEST_TOLERANCE = 2;

    /** Outlines of public levels are those of this zoom: below a dot of a map of the country on an A3 sheet. */
    private static final int OUTLINE_ZOOM = 8;

    private final Outlines outlines;
    private final PyramidTables tables;

    /** A builder over the BUILD pool. */
    public Pyramid(Outlines outlines, PyramidTables tables) {
        this.outlines = outlines;
        this.tables = tables;
    }

    /** Draws all levels and the border lines of an areas version and keeps them. */
    public PyramidReport build(String areasVersion, Progress progress) {
        try (PyramidWriter writer = tables.rewrite(areasVersion)) {
            PyramidReport report = PyramidReport.NOTHING;
            for (AreaLevel level : AreaLevel.values()) {
                List<Outline> areas = outlines.read(areasVersion, level);
                if (!areas.isEmpty()) {
                    report = report.plus(level(level, areas, writer, progress));
                }
            }
            report = report.plus(BorderTiles.write(outlines.borderLines(areasVersion), writer, progress));
            writer.commit();
            return report;
        }
    }

    /** How far edges of a level may move at a zoom, in units of that zoom. */
    static double tolerance(LevelZooms zooms, int zoom) {
        if (zoom == zooms.maxZoom()) {
            return FINEST_TOLERANCE;
        }
        return zoom <= COARSE_ZOOM ? COARSE_TOLERANCE : TOLERANCE;
    }

    /** At which zoom a level's outlines are kept whole: finer levels are looked at from closer up. */
    static int outlineZoom(AreaLevel level) {
        return OUTLINE_ZOOM + Math.max(0, level.depth() - AreaLevel.FINEST_PUBLIC.depth());
    }

    private static PyramidReport level(AreaLevel level, List<Outline> areas, PyramidWriter writer, Progress progress) {
        LevelZooms zooms = LevelZooms.of(level);
        int steps = zooms.maxZoom() - zooms.minZoom() + 1;
        progress.begin("drawing tiles: " + level.code().replace('_', ' '), "shapes", (long) areas.size() * steps);
        int[] wordBytes = areas.stream().mapToInt(Outline::textBytes).toArray();
        LevelCoverage coverage = LevelCoverage.of(areas, zooms.maxZoom());
        PyramidReport report = new PyramidReport(areas.size(), 0, 0, 0, 0);
        for (int zoom = zooms.maxZoom(); zoom >= zooms.minZoom(); zoom--) {
            double tolerance = tolerance(zooms, zoom);
            coverage = coverage.simplified(tolerance, zoom);
            ZoomTiles tiles = ZoomTiles.draw(coverage, zoom, wordBytes);
            int coarser = 0;
            for (; tiles.biggestTile() > TileEncoder.MAX_BYTES && coarser < MOST_COARSER; coarser++) {
                tolerance *= 2;
                coverage = coverage.simplified(tolerance, zoom);
                tiles = ZoomTiles.draw(coverage, zoom, wordBytes);
            }
            writer.areas(level, zoom, tiles.kept());
            if (zoom == outlineZoom(level)) {
                writer.outlines(level, coverage.outlines());
            }
            report = report.plus(new PyramidReport(0, tiles.tiles(), tiles.bytes(), tiles.biggestTile(), coarser));
            progress.at((long) areas.size() * (zooms.maxZoom() - zoom + 1));
        }
        return report;
    }
}
