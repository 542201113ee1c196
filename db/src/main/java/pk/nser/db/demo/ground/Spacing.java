package pk.nser.db.demo.ground;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Keeps points apart: a grid of the points placed so far, asked whether a further one has room. Degrees. */
public final class Spacing {
    private static final double COS_LATITUDE = 0.866;
    private static final Coordinate[] EMPTY = {};

    private final Envelope box;
    private final double cell;
    private final int columns;
    private final int rows;
    private final Coordinate[][] grid;

    /** For points in {@code box}, with grid cells of so many degrees; about the usual distance between points. */
    public Spacing(Envelope box, double cellDegrees) {
        this.box = box.copy();
        this.cell = cellDegrees;
        this.columns = (int) Math.ceil(box.getWidth() / cell) + 1;
        this.rows = (int) Math.ceil(box.getHeight() / cell) + 1;
        this.grid = new Coordinate[columns * rows][];
        Arrays.fill(grid, EMPTY);
    }

    /** True when no point placed before is nearer than {@code radius}; then the point is placed. */
    public boolean place(double longitude, double latitude, double radius) {
        int column = (int) ((longitude - box.getMinX()) / cell);
        int row = (int) ((latitude - box.getMinY()) / cell);
        if (!isFree(longitude, latitude, radius, column, row)) {
            return false;
        }
        Coordinate[] before = grid[row * columns + column];
        Coordinate[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = new Coordinate(longitude, latitude);
        grid[row * columns + column] = after;
        return true;
    }

    private boolean isFree(double longitude, double latitude, double radius, int middleColumn, int middleRow) {
        int reach = (int) Math.ceil(radius / COS_LATITUDE / cell);
        int lastColumn = Math.min(columns - 1, middleColumn + reach);
        int lastRow = Math.min(rows - 1, middleRow + reach);
        for (int row = Math.max(0, middleRow - reach); row <= lastRow; row++) {
            for (int column = Math.max(0, middleColumn - reach); column <= lastColumn; column++) {
                for (Coordinate other : grid[row * columns + column]) {
                    double dx = (other.x - longitude) * COS_LATITUDE;
                    double dy = other.y - latitude;
                    if (dx * dx + dy * dy < radius * radius) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
