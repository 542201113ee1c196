package pk.nser.db.demo.ground;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the circle with the least power at a point: squared distance to its middle less its squared radius.
 *
 * <p>A grid keeps, for each of its cells, only the circles that can win somewhere in it. Plain plane units.
 */
final class PowerDiagram {
    private static final double CELL = 0.5;

    private final double[] x;
    private final double[] y;
    private final double[] power;
    private final Envelope box;
    private final int columns;
    private final int[][] candidates;

    PowerDiagram(double[] x, double[] y, double[] power, Envelope box) {
        this.x = x.clone();
        this.y = y.clone();
        this.power = power.clone();
        this.box = box.copy();
        this.columns = (int) Math.ceil(box.getWidth() / CELL) + 1;
        int rows = (int) Math.ceil(box.getHeight() / CELL) + 1;
        this.candidates = new int[columns * rows][];
        for (int cell = 0; cell < candidates.length; cell++) {
            candidates[cell] = candidates(cell % columns, cell / columns);
        }
    }

    private int[] candidates(int column, int row) {
        double west = box.getMinX() + column * CELL;
        double south = box.getMinY() + row * CELL;
        double[] least = new double[x.length];
        double limit = Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            double nearX = Math.max(0, Math.max(west - x[i], x[i] - west - CELL));
            double nearY = Math.max(0, Math.max(south - y[i], y[i] - south - CELL));
            double farX = Math.max(Math.abs(x[i] - west), Math.abs(x[i] - west - CELL));
            double farY = Math.max(Math.abs(y[i] - south), Math.abs(y[i] - south - CELL));
            least[i] = nearX * nearX + nearY * nearY - power[i];
            limit = Math.min(limit, farX * farX + farY * farY - power[i]);
        }
        int[] all = new int[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (least[i] <= limit) {
                all[count++] = i;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** Index of the circle with the least power at the point; the point must lie in the box. */
    int at(Coordinate point) {
        int column = (int) ((point.x - box.getMinX()) / CELL);
        int row = (int) ((point.y - box.getMinY()) / CELL);
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i : candidates[row * columns + column]) {
            double dx = point.x - x[i];
            double dy = point.y - y[i];
            double distance = dx * dx + dy * dy - power[i];
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
