package pk.nser.db.demo.ground;

import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Keeps points apart: a grid of the points placed so far, asked whether a further one has room. Degrees. */
public final class Spacing {
    private static final double COS_LATITUDE = 0.866;

    private final double cell;
    private final Map<Long, Coordinate[]> grid = new HashMap<>();

    /** With grid cells of so many degrees; about the usual distance between points. */
    public Spacing(double cellDegrees) {
        this.cell = cellDegrees;
    }

    /** True when no point placed before is nearer than {@code radius}; then the point is placed. */
    public boolean place(double longitude, double latitude, double radius) {
        if (!isFree(longitude, latitude, radius)) {
            return false;
        }
        long key = key(column(longitude), column(latitude));
        Coordinate[] before = grid.getOrDefault(key, new Coordinate[0]);
        Coordinate[] after = java.util.Arrays.copyOf(before, before.length + 1);
        after[before.length] = new Coordinate(longitude, latitude);
        grid.put(key, after);
        return true;
    }

    private boolean isFree(double longitude, double latitude, double radius) {
        int reach = (int) Math.ceil(radius / COS_LATITUDE / cell);
        int middleColumn = column(longitude);
        int middleRow = column(latitude);
        for (int column = middleColumn - reach; column <= middleColumn + reach; column++) {
            for (int row = middleRow - reach; row <= middleRow + reach; row++) {
                for (Coordinate other : grid.getOrDefault(key(column, row), new Coordinate[0])) {
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

    private int column(double degrees) {
        return (int) Math.floor(degrees / cell);
    }

    private static long key(int column, int row) {
        return ((long) column << 32) ^ (row & 0xffffffffL);
    }
}
