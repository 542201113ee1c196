package pk.nser.tiles.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inner class breaks of some published values: for k classes at most k - 1 ascending numbers, fewer when the values do
 * not allow more; none for no value, one value or equal values. A value equal to a break belongs to the class above it.
 *
 * <p>Breaks are the shortest decimal numbers that separate the same values, and the extremes are never among them
 * (disclosure.md 2.5). Immutable; sorts once, so ask one object for all methods.
 */
public final class ClassBreaks {
    /** Fewest classes that a map may have. */
    public static final int FEWEST = 3;

    /** Most classes that a map may have: more cannot be told apart. */
    public static final int MOST = 7;

    private static final double[] READABLE = {1, 2, 2.5, 5, 10};

    private final double[] sorted;
    private final NaturalBreaks natural;

    private ClassBreaks(double[] sorted) {
        this.sorted = sorted;
        this.natural = new NaturalBreaks(sorted, MOST);
    }

    /** The breaks of some values, in any order. */
    public static ClassBreaks of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new ClassBreaks(sorted);
    }

    /**
     * The inner breaks by a method.
     *
     * @throws IllegalArgumentException when there are not {@value #FEWEST} to {@value #MOST} classes
     */
    public List<Number> by(BreakMethod method, int classes) {
        checked(classes);
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return List.of();
        }
        return switch (method) {
            case QUANTILE -> separating(quantileStarts(classes));
            case NATURAL -> separating(natural.starts(classes));
            case EQUAL -> equal(classes);
            case ROUNDED -> rounded(classes);
        };
    }

    static int checked(int classes) {
        if (classes < FEWEST || classes > MOST) {
            throw new IllegalArgumentException("there are " + FEWEST + " to " + MOST + " classes, not " + classes);
        }
        return classes;
    }

    /** Where each class but the first begins; equal values stay together. */
    private int[] quantileStarts(int classes) {
        int[] starts = new int[classes - 1];
        for (int i = 1; i < classes; i++) {
            int start = (int) Math.round((double) i * sorted.length / classes);
            int low = Math.min(start, sorted.length - 1);
            while (low > 0 && sorted[low - 1] == sorted[low]) {
                low--;
            }
            int high = Math.min(start, sorted.length - 1);
            while (high < sorted.length && sorted[high] == sorted[low]) {
                high++;
            }
            boolean lowIsNearer = start - low <= high - start;
            starts[i - 1] = (lowIsNearer && low > 0) || high == sorted.length ? low : high;
        }
        return starts;
    }

    private List<Number> separating(int[] starts) {
        List<Number> breaks = new ArrayList<>();
        int previous = 0;
        for (int start : starts) {
            if (start > previous && start < sorted.length && sorted[start - 1] < sorted[start]) {
                breaks.add(Decimals.shortest(sorted[start - 1], sorted[start]));
                previous = start;
            }
        }
        return List.copyOf(breaks);
    }

    private List<Number> equal(int classes) {
        double lowest = sorted[0];
        double highest = sorted[sorted.length - 1];
        double width = (highest - lowest) / classes;
        double step = Math.pow(10, Math.floor(Math.log10(width)) - 1);
        List<Number> breaks = new ArrayList<>();
        for (int i = 1; i < classes; i++) {
            add(breaks, Decimals.multiple(Math.round((lowest + i * width) / step), step));
        }
        return List.copyOf(breaks);
    }

    private List<Number> rounded(int classes) {
        double lowest = sorted[0];
        double highest = sorted[sorted.length - 1];
        double power = Math.pow(10, Math.floor(Math.log10((highest - lowest) / classes)));
        List<Number> breaks = new ArrayList<>();
        for (double readable : READABLE) {
            double step = readable * power;
            breaks = new ArrayList<>();
            for (long i = (long) Math.floor(lowest / step); i * step < highest; i++) {
                add(breaks, Decimals.multiple(i, step));
            }
            if (breaks.size() < classes) {
                return List.copyOf(breaks);
            }
        }
        return List.copyOf(breaks.subList(0, classes - 1));
    }

    /** Adds a break that divides the values and follows the one before. */
    private void add(List<Number> breaks, Number candidate) {
        double value = candidate.doubleValue();
        boolean follows = breaks.isEmpty() || breaks.get(breaks.size() - 1).doubleValue() < value;
        if (follows && value > sorted[0] && value < sorted[sorted.length - 1]) {
            breaks.add(candidate);
        }
    }
}
