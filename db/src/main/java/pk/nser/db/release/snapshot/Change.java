package pk.nser.db.release.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Households that differ between the base of a line and the live registry in the same way.
 *
 * @param before node of the shown area where they stand in the base, or -1
 * @param after node of the shown area where they stand now, or -1
 * @param differs true when what is published of them differs, wherever they stand
 * @param households how many
 * @param institution whose data came back with their live state, or null when the registry collected it itself
 */
public record Change(
        int before,
        int after,
        boolean differs,
        long households,
        @Nullable String institution) {
    Change(int before, int after, boolean differs, long households) {
        this(before, after, differs, households, null);
    }
}
