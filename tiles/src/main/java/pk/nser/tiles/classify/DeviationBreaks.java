package pk.nser.tiles.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inner breaks of classes that lie symmetrically around a middle: for an even number of classes the middle itself is a
 * break, for an odd number it lies in the middle of a class. Shares in percent; a value equal to a break belongs to the
 * class above it. Always all k - 1 breaks, so that a diverging palette keeps its neutral colour where the middle is;
 * none when the middle is 0 or 100, or no value lies away from it.
 *
 * <p>The width is a readable number, so that nine of ten values lie in the inner classes or near them, and the outermost
 * breaks stay between 0 and 100.
 */
final class DeviationBreaks {
    private static final double MOST_PERCENT = 100;

    /** Part of the values that the width is taken from; a few areas far away would make it too wide for all others. */
    private static final double TYPICAL = 0.9;

    /** What binary fractions may be off: 100 - 99.8 is a little more than 0.2. */
    private static final double EXACT = 1 - 1e-9;

    private static final double[] READABLE = {5, 2.5, 2, 1};

    private final double middle;

    /** How far values lie from the middle, ascending; those on it are left out. */
    private final double[] away;

    private DeviationBreaks(double middle, double[] away) {
        this.middle = middle;
        this.away = away;
    }

    /** The breaks around {@code middle} for some shares, in any order. */
    static DeviationBreaks around(double middle, double[] shares) {
        return new DeviationBreaks(
                middle,
                Arrays.stream(shares)
                        .map(share -> Math.abs(share - middle))
                        .filter(distance -> distance > 0)
                        .sorted()
                        .toArray());
    }

    /**
     * The inner breaks.
     *
     * @throws IllegalArgumentException when there are not {@value ClassBreaks#FEWEST} to {@value ClassBreaks#MOST}
     *     classes
     */
    List<Number> by(int classes) {
        ClassBreaks.checked(classes);
        double room = Math.min(middle, MOST_PERCENT - middle);
        if (room <= 0 || away.length == 0) {
            return List.of();
        }
        double typical = away[(int) Math.floor(TYPICAL * (away.length - 1))];
        double limit = room / ((classes - 2) / 2.0);
        double step = readable(Math.min(typical / (classes / 2.0), limit));
        if (step >= limit * EXACT) {
            step = readable(step / 2);
        }
        List<Number> breaks = new ArrayList<>();
        for (int i = 1; i < classes; i++) {
            breaks.add(Decimals.beside(middle, 2L * i - classes, step));
        }
        return List.copyOf(breaks);
    }

    /** The greatest readable number that is not above this one. */
    private static double readable(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double readable : READABLE) {
            if (readable * power <= width) {
                return readable * power;
            }
        }
        return power;
    }
}
