package pk.nser.db.dimension;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the seventeen dimensions of the protocol (4.2.1D), keyed by its code and never by a roman number: the
 * protocol's lists number them differently (readings A1, A2).
 *
 * @param section roman number of section 4.2.1, for display only
 * @param form roman number in field 14 of the request form, or null when the form has no box for it
 * @param group code of the group under which pickers show it
 * @param caveat what a reader must know, or null
 * @param units what may be counted; the first is the default
 * @param multiple true when one household or person can have several categories at once
 * @param locked true for the ten dimensions of section 4.2.3 that are never given as a whole (R9)
 * @param selectable true when the request form has a box for it
 * @param priced true for the twelve dimensions of Annex III
 * @param sensitive true when the sensitive threshold and the complement rule hold (disclosure.md 2.4)
 * @param categories values in their published order; empty for {@code area}
 */
public record Dimension(
        String code,
        String section,
        @Nullable String form,
        String group,
        Label label,
        Label definition,
        @Nullable Label caveat,
        List<Unit> units,
        boolean multiple,
        boolean locked,
        boolean selectable,
        boolean priced,
        boolean sensitive,
        List<Category> categories) {

    /** Code of the dimension whose categories are the poverty bands. */
    public static final String POVERTY_SCORE = "poverty_score";

    /** Code of the composition of the household: beside points no dimension, but the household's size (reading A24). */
    public static final String HOUSEHOLD_SIZE = "hh_composition";

    public Dimension {
        Codes.require(code);
        units = List.copyOf(units);
        categories = List.copyOf(categories);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("dimension " + code + " counts no unit");
        }
    }

    /** The unit that is counted when none is named. */
    public Unit defaultUnit() {
        return units.get(0);
    }

    /** Position of a category from 0, or -1 when this dimension has no such category. */
    public int categoryIndex(String categoryCode) {
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).code().equals(categoryCode)) {
                return i;
            }
        }
        return -1;
    }
}
