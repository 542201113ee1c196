package pk.nser.db.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One released number or its absence. Made only by this package: nothing else can be written to {@code agg} or encoded
 * into a tile.
 */
public sealed interface Figure permits PublishedFigure, AbsentFigure {
    /** Why there is no number, or null when there is one. */
    @Nullable
    Absence absence();

    /**
     * The protected count.
     *
     * @throws IllegalStateException when the figure is absent
     */
    int count();

    /** True when there is a number. */
    default boolean isPublished() {
        return absence() == null;
    }
}
