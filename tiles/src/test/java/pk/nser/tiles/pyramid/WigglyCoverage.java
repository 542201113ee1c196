package pk.nser.tiles.pyramid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.area.Outlines.Outline;

/**
 * A made-up country of cells whose shared sides wiggle like rivers, in degrees; the same for the same arguments.
 * Neighbours share every vertex.
 */
public final class WigglyCoverage {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int WORD_BYTES = 60;

    private final double west;
    private final double south;
    private final double step;
    private final int columns;
    private final int rows;
    private final int halvings;
    private final Map<Long, Coordinate[]> sides = new HashMap<>();

    private WigglyCoverage(double west, double south, double step, int columns, int rows, int halvings) {
        this.west = west;
        this.south = south;
        this.step = step;
        this.columns = columns;
        this.rows = rows;
        this.halvings = halvings;
    }

    /**
     * The cells, row by row from the south-west corner, with ids from 1.
     *
     * @param step degrees between corners
     * @param halvings how often a side is halved: 2^halvings pieces
     */
    public static List<Outline> cells(double west, double south, double step, int columns, int rows, int halvings) {
        WigglyCoverage coverage = new WigglyCoverage(west, south, step, columns, rows, halvings);
        List<Outline> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells.add(new Outline(cells.size() + 1, WORD_BYTES, coverage.cell(column, row)));
            }
        }
        return cells;
    }

    /** Blocks of cells as areas of their own, with ids from 1. */
    public static List<Outline> blocks(List<Outline> cells, int columns, int size) {
        Map<Integer, List<Geometry>> blocks = new java.util.TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int block = i / columns / size * 1000 + i % columns / size;
            blocks.computeIfAbsent(block, b -> new ArrayList<>())
                    .add(cells.get(i).shape());
        }
        List<Outline> outlines = new ArrayList<>();
        blocks.values()
                .forEach(parts -> outlines.add(new Outline(
                        outlines.size() + 1, WORD_BYTES, CoverageUnion.union(parts.toArray(new Geometry[0])))));
        return outlines;
    }

    private Geometry cell(int column, int row) {
        CoordinateList ring = new CoordinateList();
        ring.add(side(column, row, false), false, true);
        ring.add(side(column + 1, row, true), false, true);
        ring.add(side(column, row + 1, false), false, false);
        ring.add(side(column, row, true), false, false);
        ring.closeRing();
        return FACTORY.createPolygon(ring.toCoordinateArray());
    }

    private Coordinate[] side(int column, int row, boolean up) {
        long key = ((long) row * (columns + 1) + column) * 2 + (up ? 1 : 0);
        return sides.computeIfAbsent(
                key, k -> wiggle(corner(column, row), corner(up ? column : column + 1, up ? row + 1 : row), k));
    }

    private Coordinate corner(int column, int row) {
        Random random = new Random(31L * column + 1_000_003L * row + rows);
        return new Coordinate(
                west + step * (column + 0.25 * (random.nextDouble() - 0.5)),
                south + step * (row + 0.25 * (random.nextDouble() - 0.5)));
    }

    private Coordinate[] wiggle(Coordinate from, Coordinate to, long seed) {
        Random random = new Random(seed);
        List<Coordinate> points = List.of(from, to);
        for (int i = 0; i < halvings; i++) {
            List<Coordinate> finer = new ArrayList<>();
            for (int j = 0; j + 1 < points.size(); j++) {
                finer.add(points.get(j));
                finer.add(middle(points.get(j), points.get(j + 1), random));
            }
            finer.add(points.get(points.size() - 1));
            points = finer;
        }
        return points.toArray(new Coordinate[0]);
    }

    private static Coordinate middle(Coordinate a, Coordinate b, Random random) {
        double aside = 0.24 * (random.nextDouble() - 0.5);
        return new Coordinate((a.x + b.x) / 2 - aside * (b.y - a.y), (a.y + b.y) / 2 + aside * (b.x - a.x));
    }
}
