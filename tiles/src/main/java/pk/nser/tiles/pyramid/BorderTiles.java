package pk.nser.tiles.pyramid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.VWSimplifier;
import pk.nser.db.area.Outlines.BorderLine;
import pk.nser.db.area.PyramidWriter;
import pk.nser.db.progress.Progress;
import pk.nser.tiles.encode.PartsWriter;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.layer.LevelZooms;
import pk.nser.tiles.pyramid.cut.GeometryCommands;
import pk.nser.tiles.pyramid.cut.TileCutter;
import pk.nser.tiles.pyramid.cut.TileLine;

/**
 * Draws the border lines: for each class one feature a tile. Simplified line by line, so beside the areas' own edges a
 * border line may lie up to a pixel away.
 */
final class BorderTiles {
    /** At which zoom the lines are kept whole, finer than the outlines of public levels along which they run. */
    private static final int WHOLE_LINES = 9;

    private final Map<TileCoord, PartsWriter> tiles = new LinkedHashMap<>();

    private BorderTiles() {}

    /** Writes the lines at all zooms that have border lines. */
    static PyramidReport write(List<BorderLine> lines, PyramidWriter writer, Progress progress) {
        LevelZooms zooms = LevelZooms.BORDER_LINES;
        progress.begin("drawing tiles: border lines", "zooms", zooms.maxZoom() - zooms.minZoom() + 1);
        Map<String, Geometry> classes = classes(lines, zooms.maxZoom());
        PyramidReport report = PyramidReport.NOTHING;
        for (int zoom = zooms.maxZoom(); zoom >= zooms.minZoom(); zoom--) {
            BorderTiles drawn = new BorderTiles();
            double scale = Math.scalb(1.0, zoom - zooms.maxZoom());
            double tolerance = Pyramid.tolerance(zooms, zoom) / scale;
            classes.replaceAll((styleClass, line) -> VWSimplifier.simplify(line, tolerance));
            for (Map.Entry<String, Geometry> entry : classes.entrySet()) {
                drawn.draw(entry.getKey(), TileLine.of(entry.getValue(), scale), zoom);
            }
            writer.borderLines(zoom, drawn.kept());
            if (zoom == WHOLE_LINES) {
                classes.forEach((styleClass, line) ->
                        writer.borderLine(styleClass, LevelCoverage.degrees(line, zooms.maxZoom())));
            }
            report = report.plus(new PyramidReport(0, drawn.tiles.size(), 0, 0, 0));
            progress.at(zooms.maxZoom() - zoom + 1);
        }
        return report;
    }

    private static Map<String, Geometry> classes(List<BorderLine> lines, int zoom) {
        Map<String, List<LineString>> collected = new TreeMap<>();
        for (BorderLine line : lines) {
            Geometry units = LevelCoverage.projected(line.line(), zoom);
            for (int i = 0; i < units.getNumGeometries(); i++) {
                collected
                        .computeIfAbsent(line.styleClass(), c -> new ArrayList<>())
                        .add((LineString) units.getGeometryN(i));
            }
        }
        Map<String, Geometry> classes = new TreeMap<>();
        collected.forEach((styleClass, parts) ->
                classes.put(styleClass, new GeometryFactory().createMultiLineString(parts.toArray(new LineString[0]))));
        return classes;
    }

    private void draw(String styleClass, TileLine line, int zoom) {
        TileCutter<TileLine> cutter = new TileCutter<>(zoom, (tile, piece) -> {
            byte[] commands = GeometryCommands.of(piece.finished(), tile);
            if (commands.length > 0) {
                tiles.computeIfAbsent(tile, t -> new PartsWriter()).borderLines(styleClass, commands);
            }
        });
        cutter.cut(line);
    }

    private List<PyramidWriter.Tile> kept() {
        List<PyramidWriter.Tile> kept = new ArrayList<>(tiles.size());
        tiles.forEach((tile, parts) -> kept.add(new PyramidWriter.Tile(tile.x(), tile.y(), parts.toByteArray())));
        return kept;
    }
}
