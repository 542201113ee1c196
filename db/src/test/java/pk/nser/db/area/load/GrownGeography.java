package pk.nser.db.area.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.GeoJsonWriter;

/**
 * A small invented country for tests: 64 villages in eight rows of eight, with wiggly edges that neighbours share, and
 * every coarser level made by joining two areas. Codes grow by a digit a level: G, G1, G12 ... G121212.
 */
final class GrownGeography {
    static final double WEST = 67.0;
    static final double SOUTH = 29.0;
    static final double STEP = 0.5;
    private static final int SIDE = 8;
    private static final int POINTS_A_SIDE = 12;
    private static final double GRID = 1e7;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Item> items = new ArrayList<>();

    /** A feature that tests may change: its columns and its shape. */
    static final class Item {
        final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        Geometry shape;

        Item(Geometry shape) {
            this.shape = shape;
        }
    }

    GrownGeography() {
        add("G", 0, 0, SIDE, SIDE);
        Geometry country = item("G").shape;
        addLine(country.getBoundary(), "international");
        addLine(item("G1").shape.getBoundary().intersection(item("G2").shape.getBoundary()), "province");
    }

    private void add(String code, int column, int row, int columns, int rows) {
        AreaLevel level = AreaLevel.ofDepth(code.length() - 1);
        List<Geometry> cells = new ArrayList<>();
        for (int c = column; c < column + columns; c++) {
            for (int r = row; r < row + rows; r++) {
                cells.add(cell(c, r));
            }
        }
        Item item = new Item(cells.size() == 1 ? cells.get(0) : CoverageUnion.union(cells.toArray(new Geometry[0])));
        item.columns.put("code", code);
        item.columns.put("level", level.code());
        item.columns.put("parent", code.length() == 1 ? null : code.substring(0, code.length() - 1));
        item.columns.put("name", "Area " + code);
        item.columns.put("name_ur", level == AreaLevel.VILLAGE ? null : "علاقہ " + code);
        items.add(item);
        if (columns >= rows && columns > 1) {
            add(code + "1", column, row, columns / 2, rows);
            add(code + "2", column + columns / 2, row, columns / 2, rows);
        } else if (rows > 1) {
            add(code + "1", column, row, columns, rows / 2);
            add(code + "2", column, row + rows / 2, columns, rows / 2);
        }
    }

    private void addLine(Geometry line, String styleClass) {
        Item item = new Item(FACTORY.createMultiLineString(lines(line)));
        item.columns.put("class", styleClass);
        items.add(item);
    }

    private static LineString[] lines(Geometry line) {
        LineMerger merger = new LineMerger();
        merger.add(line);
        return ((Collection<?>) merger.getMergedLineStrings()).toArray(new LineString[0]);
    }

    private static Geometry cell(int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        append(ring, edge(column, row, column + 1, row));
        append(ring, edge(column + 1, row, column + 1, row + 1));
        append(ring, reversed(edge(column, row + 1, column + 1, row + 1)));
        append(ring, reversed(edge(column, row, column, row + 1)));
        ring.add(ring.get(0).copy());
        return FACTORY.createPolygon(ring.toArray(new Coordinate[0]));
    }

    private static void append(List<Coordinate> ring, List<Coordinate> edge) {
        ring.addAll(edge.subList(0, edge.size() - 1));
    }

    private static List<Coordinate> reversed(List<Coordinate> edge) {
        List<Coordinate> copy = new ArrayList<>(edge);
        Collections.reverse(copy);
        return copy;
    }

    /** The points of the edge between two corners, both ends included; the same for both neighbours. */
    private static List<Coordinate> edge(int column, int row, int toColumn, int toRow) {
        Random random = new Random(31L * column + 1009L * row + 100_003L * toColumn + 7L * toRow);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i <= POINTS_A_SIDE; i++) {
            double along = (double) i / POINTS_A_SIDE;
            double wiggle = (random.nextDouble() - 0.5) * STEP * along * (1 - along);
            double x = WEST + STEP * (column + along * (toColumn - column)) + (toRow > row ? wiggle : 0);
            double y = SOUTH + STEP * (row + along * (toRow - row)) + (toColumn > column ? wiggle : 0);
            points.add(new Coordinate(grid(x), grid(y)));
        }
        return points;
    }

    private static double grid(double degrees) {
        return Math.round(degrees * GRID) / GRID;
    }

    List<Item> items() {
        return items;
    }

    Item item(String code) {
        return items.stream()
                .filter(item -> code.equals(item.columns.get("code")))
                .findFirst()
                .orElseThrow();
    }

    /** Writes areas and lines into one GeoJSON file. */
    Path write(Path file) {
        return write(file, items);
    }

    /** Writes {@code areas.geojson} and {@code border_lines.geojson} into a folder. */
    Path writeApart(Path folder) {
        write(
                folder.resolve("areas.geojson"),
                items.stream().filter(i -> i.columns.containsKey("code")).toList());
        write(
                folder.resolve("border_lines.geojson"),
                items.stream().filter(i -> i.columns.containsKey("class")).toList());
        return folder;
    }

    private static Path write(Path file, List<Item> items) {
        try (GeoJsonWriter out = new GeoJsonWriter(Files.newOutputStream(file), 7)) {
            for (Item item : items) {
                out.write(item.shape, item.columns);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BoundarySetDescription description(String id, Map<String, List<String>> notCollected) {
        return new BoundarySetDescription(
                id,
                new Label("Grown country", "فرضی ملک"),
                "NSER Maps",
                "CC0",
                "NSER Maps tests",
                new Label("An invented country.", "ایک فرضی ملک۔"),
                false,
                true,
                "2026-01-01",
                null,
                BoundarySetDescription.Country.PAKISTAN,
                BoundarySetDescription.PAKISTAN,
                Map.of(),
                Map.of(),
                notCollected);
    }
}
