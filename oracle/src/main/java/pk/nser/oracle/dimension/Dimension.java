package pk.nser.oracle.dimension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The seventeen dimensions by code, never by numeral (requirements, section 2; A1, A2). Only the composition of a
 * household cannot be ticked on the form. The trait says what a dimension describes: a person's dimension has no
 * household-level value and so no place beside a point (A24).
 */
public enum Dimension {
    POVERTY_SCORE(false, false, false),
    AREA(false, false, false),
    HH_COMPOSITION(false, false, false),
    GENDER(false, false, true),
    RELATIONSHIP(false, true, true),
    AGE_BRACKET(false, false, true),
    MARITAL_STATUS(false, true, true),
    DISABILITY(true, true, true),
    EMPLOYMENT_STATUS(true, true, true),
    EDUCATION(true, true, true),
    ROOMS(true, true, false),
    TOILET_TYPE(true, true, false),
    ELECTRIC_EQUIPMENT(true, true, false),
    GAS_EQUIPMENT(true, true, false),
    KITCHEN_ASSETS(true, true, false),
    LIVESTOCK(true, true, false),
    LAND(true, true, false);

    private final boolean locked;
    private final boolean priced;
    private final boolean personal;

    Dimension(boolean locked, boolean priced, boolean personal) {
        this.locked = locked;
        this.priced = priced;
        this.personal = personal;
    }

    /** One of the ten under the lock (R9, A1). */
    public boolean locked() {
        return locked;
    }

    /** One of the twelve that cost (A3). */
    public boolean priced() {
        return priced;
    }

    /** Describes a person rather than a household. */
    public boolean personal() {
        return personal;
    }

    /** Has a tick-box on the form. */
    public boolean selectable() {
        return this != HH_COMPOSITION;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> ofCode(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst();
    }

    /** The ten locked ones. */
    public static Set<Dimension> allLocked() {
        return those(Dimension::locked);
    }

    public static Set<Dimension> those(Predicate<Dimension> wanted) {
        List<Dimension> found = new ArrayList<>();
        for (Dimension dimension : values()) {
            if (wanted.test(dimension)) {
                found.add(dimension);
            }
        }
        return found.isEmpty() ? Set.of() : EnumSet.copyOf(found);
    }
}
