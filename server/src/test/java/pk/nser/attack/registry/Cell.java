package pk.nser.attack.registry;

import java.util.Set;

/**
 * A set of units that some figure counts, whichever table shows it: the units of an area in at most two categories.
 *
 * @param unit code of what is counted
 * @param first dimension, or empty; dimensions stand in the order of the alphabet
 * @param firstCategory category from 0, or {@link #ANY}
 * @param second the same for another dimension
 */
public record Cell(int area, String unit, String first, int firstCategory, String second, int secondCategory) {
    /** Any category: whose value was collected and applies. */
    public static final int ANY = -1;

    /** Dimensions that every household has; every person; every family. "Any category" of them is everybody. */
    private static final Set<String> OF_ALL = Set.of(
            "household.poverty_score",
            "household.hh_composition",
            "household.gender",
            "household.rooms",
            "household.toilet_type",
            "household.electric_equipment",
            "household.gas_equipment",
            "household.kitchen_assets",
            "household.livestock",
            "household.land",
            "person.poverty_score",
            "person.gender",
            "person.relationship",
            "person.age_bracket",
            "person.marital_status",
            "family.poverty_score",
            "family.marital_status");

    /** The cell in its one form, so that the same set seen through two tables is the same cell. */
    public static Cell of(int area, String unit, String a, int aCategory, String b, int bCategory) {
        boolean noA = a.isEmpty() || (aCategory == ANY && OF_ALL.contains(unit + "." + a));
        boolean noB = b.isEmpty() || (bCategory == ANY && OF_ALL.contains(unit + "." + b));
        if (noA && noB) {
            return new Cell(area, unit, "", ANY, "", ANY);
        }
        if (noA || noB) {
            return noA ? new Cell(area, unit, b, bCategory, "", ANY) : new Cell(area, unit, a, aCategory, "", ANY);
        }
        return a.compareTo(b) < 0
                ? new Cell(area, unit, a, aCategory, b, bCategory)
                : new Cell(area, unit, b, bCategory, a, aCategory);
    }

    /** The same cell of another area. */
    public Cell in(int otherArea) {
        return new Cell(otherArea, unit, first, firstCategory, second, secondCategory);
    }
}
