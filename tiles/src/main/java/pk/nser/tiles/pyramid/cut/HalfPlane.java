package pk.nser.tiles.pyramid.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One side of a vertical or horizontal line, and what of a ring or a line lies in it. Rings may come out touching
 * themselves along the line: {@link TileShape} puts that right once, at the end.
 *
 * @param axis 0 when the bound is an x, 1 when it is a y
 * @param greater true for the side where the coordinate is at least the bound
 */
public record HalfPlane(int axis, double bound, boolean greater) {
    /** The part of a ring in this half (Sutherland and Hodgman); the same array when all of it is; empty when none. */
    double[] ring(double[] xy) {
        if (!crosses(xy)) {
            return xy.length > 0 && contains(xy, 0) ? xy : new double[0];
        }
        double[] out = new double[xy.length + 16];
        int n = 0;
        int previous = xy.length - 2;
        for (int i = 0; i < xy.length; previous = i, i += 2) {
            if (out.length < n + 4) {
                out = Arrays.copyOf(out, out.length * 2);
            }
            boolean inside = contains(xy, i);
            if (inside != contains(xy, previous)) {
                cross(xy, previous, i, out, n);
                n += 2;
            }
            if (inside) {
                out[n++] = xy[i];
                out[n++] = xy[i + 1];
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** The parts of a line in this half, in their order. */
    List<double[]> line(double[] xy) {
        if (!crosses(xy)) {
            return xy.length > 0 && contains(xy, 0) ? List.of(xy) : List.of();
        }
        List<double[]> parts = new ArrayList<>();
        double[] part = new double[xy.length + 4];
        int n = 0;
        for (int i = 0; i < xy.length; i += 2) {
            boolean inside = contains(xy, i);
            if (i > 0 && inside != contains(xy, i - 2)) {
                cross(xy, i - 2, i, part, n);
                n += 2;
            }
            if (inside) {
                part[n++] = xy[i];
                part[n++] = xy[i + 1];
            } else if (n > 0) {
                parts.add(Arrays.copyOf(part, n));
                n = 0;
            }
        }
        if (n > 0) {
            parts.add(Arrays.copyOf(part, n));
        }
        return parts;
    }

    private boolean contains(double[] xy, int point) {
        return greater ? xy[point + axis] >= bound : xy[point + axis] <= bound;
    }

    private boolean crosses(double[] xy) {
        for (int i = 2; i < xy.length; i += 2) {
            if (contains(xy, i) != contains(xy, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Where a side meets the bound; computed in one direction, so that both neighbours of an edge get the same. */
    private void cross(double[] xy, int from, int to, double[] out, int n) {
        int low = xy[from + axis] < xy[to + axis] ? from : to;
        int high = low == from ? to : from;
        int other = 1 - axis;
        double part = (bound - xy[low + axis]) / (xy[high + axis] - xy[low + axis]);
        out[n + axis] = bound;
        out[n + other] = xy[low + other] + part * (xy[high + other] - xy[low + other]);
    }
}
