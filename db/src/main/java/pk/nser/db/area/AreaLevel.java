package pk.nser.db.area;

import java.util.Locale;
import java.util.Optional;

/**
 * The levels of the area hierarchy, coarse to fine (protocol 4.2.1D ii, requirement R3, with the country on top).
 *
 * <p>{@link #depth()} is what the databases store: 0 for COUNTRY to 6 for VILLAGE.
 */
public enum AreaLevel {
    COUNTRY(0),
    PROVINCE(1),
    DIVISION(2),
    DISTRICT(3),
    TEHSIL(4),
    UNION_COUNCIL(5),
    VILLAGE(6);

    /** The finest level that everybody may see (protocol 4.2.4 i.a and Figure 4, requirement R4). */
    public static final AreaLevel FINEST_PUBLIC = DISTRICT;

    private final int depth;

    AreaLevel(int depth) {
        this.depth = depth;
    }

    /** The stored number of this level: 0 for COUNTRY to 6 for VILLAGE. */
    public int depth() {
        return depth;
    }

    /** The name used in addresses: lower case, for example {@code union_council}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when this level divides {@code other}'s areas further. */
    public boolean isFinerThan(AreaLevel other) {
        return depth > other.depth;
    }

    /** True when everybody may see figures and shapes of this level. */
    public boolean isPublic() {
        return !isFinerThan(FINEST_PUBLIC);
    }

    /**
     * The level stored as {@code depth}.
     *
     * @throws IllegalArgumentException when no level has that depth
     */
    public static AreaLevel ofDepth(int depth) {
        if (depth < 0 || depth >= values().length) {
            throw new IllegalArgumentException("no area level has depth " + depth);
        }
        return values()[depth];
    }

    /** The level whose {@link #code()} is {@code code}, exactly; empty when there is none. */
    public static Optional<AreaLevel> ofCode(String code) {
        for (AreaLevel level : values()) {
            if (level.code().equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
