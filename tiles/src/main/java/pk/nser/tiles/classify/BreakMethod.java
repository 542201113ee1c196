package pk.nser.tiles.classify;

import java.util.Arrays;
import java.util.Locale;

/** How the values of a map are divided into classes. */
public enum BreakMethod {
    /** As many areas in each class, as far as equal values allow. */
    QUANTILE,
    /** Least variance within classes: optimal natural breaks in one dimension (ckmeans). */
    NATURAL,
    /** Classes of the same width. */
    EQUAL,
    /** Classes of the same width with readable limits, possibly fewer than asked for. */
    ROUNDED;

    /** The name used in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The method with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    static BreakMethod ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no class breaks by " + code));
    }
}
