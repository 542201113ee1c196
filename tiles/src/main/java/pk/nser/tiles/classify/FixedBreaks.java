package pk.nser.tiles.classify;

import java.util.List;

/**
 * Inner breaks of shares in percent that are the same for every dimension, level and release, so that maps can be
 * compared (disclosure.md 2.5). Five classes of 20 percentage points; six and seven divide the outer ones once more,
 * three and four are equal parts.
 */
public final class FixedBreaks {
    private static final List<List<Number>> PERCENT = List.of(
            List.of(33, 67),
            List.of(25, 50, 75),
            List.of(20, 40, 60, 80),
            List.of(10, 20, 40, 60, 80),
            List.of(10, 20, 40, 60, 80, 90));

    private FixedBreaks() {}

    /**
     * The inner breaks for a number of classes; a value equal to a break belongs to the class above it.
     *
     * @throws IllegalArgumentException when there are not {@value ClassBreaks#FEWEST} to {@value ClassBreaks#MOST}
     *     classes
     */
    public static List<Number> percent(int classes) {
        return PERCENT.get(ClassBreaks.checked(classes) - ClassBreaks.FEWEST);
    }
}
