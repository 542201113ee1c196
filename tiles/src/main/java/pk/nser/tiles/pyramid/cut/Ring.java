package pk.nser.tiles.pyramid.cut;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * A ring or a line as plain numbers {@code x0, y0, x1, y1, ...}; a ring does not repeat its first point. Functions only:
 * the pyramid handles too many of them for objects.
 */
final class Ring {
    private Ring() {}

    /** The points of a sequence, scaled; the last one is left out when the sequence is a ring. */
    static double[] of(CoordinateSequence points, double scale, boolean closed) {
        int n = closed ? points.size() - 1 : points.size();
        double[] xy = new double[Math.max(0, n * 2)];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = points.getX(i) * scale;
            xy[2 * i + 1] = points.getY(i) * scale;
        }
        return xy;
    }

    /** As JTS wants it: the first point repeated at the end. */
    static Coordinate[] closed(double[] xy) {
        Coordinate[] points = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < xy.length / 2; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        points[xy.length / 2] = new Coordinate(xy[0], xy[1]);
        return points;
    }

    /** Twice the area; positive when the ring runs clockwise on a screen, where y points down. */
    static double doubleArea(double[] xy) {
        double twice = 0;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            twice += xy[j] * xy[i + 1] - xy[i] * xy[j + 1];
        }
        return twice;
    }

    /**
     * Rounded to whole units, without repeated points and without the spikes that clipping and rounding leave: points
     * from which the ring runs straight back. Fewer than three points left means that nothing is left.
     */
    static double[] snapped(double[] xy) {
        double[] out = new double[xy.length];
        int n = 0;
        for (int i = 0; i < xy.length; i += 2) {
            n = append(out, n, Math.rint(xy[i]), Math.rint(xy[i + 1]));
        }
        int start = 0;
        boolean shrunk = true;
        while (shrunk && n - start >= 6) {
            if (isSuperfluous(out, n - 4, n - 2, start)) {
                n -= 2;
            } else if (isSuperfluous(out, n - 2, start, start + 2)) {
                start += 2;
            } else {
                shrunk = false;
            }
        }
        return n - start < 6 ? new double[0] : Arrays.copyOfRange(out, start, n);
    }

    /** Rounded to whole units without repeated points; a line. */
    static double[] snappedLine(double[] xy) {
        double[] out = new double[xy.length];
        int n = 0;
        for (int i = 0; i < xy.length; i += 2) {
            double x = Math.rint(xy[i]);
            double y = Math.rint(xy[i + 1]);
            if (n == 0 || out[n - 2] != x || out[n - 1] != y) {
                out[n++] = x;
                out[n++] = y;
            }
        }
        return n < 4 ? new double[0] : Arrays.copyOf(out, n);
    }

    private static int append(double[] out, int size, double x, double y) {
        int n = size;
        out[n] = x;
        out[n + 1] = y;
        while (n >= 4 && isSuperfluous(out, n - 4, n - 2, n)) {
            out[n - 2] = x;
            out[n - 1] = y;
            n -= 2;
        }
        if (n >= 2 && out[n - 2] == x && out[n - 1] == y) {
            return n;
        }
        return n + 2;
    }

    /** True when the point at b repeats the one at a, or the way a-b-c turns straight back. */
    private static boolean isSuperfluous(double[] xy, int a, int b, int c) {
        double inX = xy[b] - xy[a];
        double inY = xy[b + 1] - xy[a + 1];
        double outX = xy[c] - xy[b];
        double outY = xy[c + 1] - xy[b + 1];
        boolean repeated = (inX == 0 && inY == 0) || (outX == 0 && outY == 0);
        return repeated || (inX * outY == inY * outX && inX * outX + inY * outY < 0);
    }
}
