package pk.nser.tiles.pyramid;

import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.tiles.layer.LevelZooms;

/** Draws a made-up country of national size without a database and prints what it took; run by hand. */
public final class PyramidSpeed {
    private PyramidSpeed() {}

    public static void main(String[] arguments) {
        int villages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 52_000;
        int side = (int) Math.round(Math.sqrt(villages));
        double step = 9.3 / side;
        List<Outline> cells = WigglyCoverage.cells(63, 25, step, side, side, 3);
        draw(AreaLevel.VILLAGE, cells);
        draw(AreaLevel.UNION_COUNCIL, WigglyCoverage.blocks(cells, side, 3));
        draw(AreaLevel.TEHSIL, WigglyCoverage.blocks(cells, side, 9));
        draw(AreaLevel.DISTRICT, WigglyCoverage.blocks(cells, side, 18));
        draw(AreaLevel.PROVINCE, WigglyCoverage.blocks(cells, side, side / 3 + 1));
        draw(AreaLevel.COUNTRY, WigglyCoverage.blocks(cells, side, side));
    }

    private static void draw(AreaLevel level, List<Outline> outlines) {
        long start = System.nanoTime();
        LevelZooms zooms = LevelZooms.of(level);
        LevelCoverage coverage = LevelCoverage.of(outlines, zooms.maxZoom());
        System.out.printf("%s: %d areas, read %.1f s%n", level, outlines.size(), seconds(start));
        int[] words = outlines.stream().mapToInt(Outline::textBytes).toArray();
        for (int zoom = zooms.maxZoom(); zoom >= zooms.minZoom(); zoom--) {
            long begin = System.nanoTime();
            coverage = coverage.simplified(Pyramid.tolerance(zooms, zoom), zoom);
            double simplified = seconds(begin);
            ZoomTiles tiles = ZoomTiles.draw(coverage, zoom, words);
            System.out.printf(
                    "  z%d: simplified %.1f s, drawn %.1f s, %d tiles, %d kB, biggest %d kB%n",
                    zoom,
                    simplified,
                    seconds(begin) - simplified,
                    tiles.tiles(),
                    tiles.bytes() / 1000,
                    tiles.biggestTile() / 1000);
        }
        System.out.printf("  %.1f s%n", seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
