package pk.nser.tiles.picture.pen;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** The steps of a shape, told one by one to a writer of vectors. */
abstract class PathSteps {
    abstract void move(double x, double y);

    abstract void line(double x, double y);

    abstract void curve(double x1, double y1, double x2, double y2, double x, double y);

    abstract void close();

    /** Tells all steps; a quadratic curve is told as the cubic one that it is. */
    final void tell(Shape shape) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    move(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    line(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    curve(
                            x + 2 * (at[0] - x) / 3,
                            y + 2 * (at[1] - y) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    curve(at[0], at[1], at[2], at[3], at[4], at[5]);
                    x = at[4];
                    y = at[5];
                }
                default -> close();
            }
        }
    }

    static boolean isEmpty(Shape shape) {
        return shape.getPathIterator(null).isDone();
    }

    /** True when what a path encloses is told by counting crossings. */
    static boolean isEvenOdd(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }
}
