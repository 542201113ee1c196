package pk.nser.db.disclosure.unitdata;

import java.util.EnumSet;
import java.util.Set;

/** What somebody who knows a household knows of it anyway: the columns that must not single it out. */
public enum QuasiIdentifier {
    /** District, or tehsil where that is allowed. */
    AREA("area", "area"),
    /** Age group of the head: four. */
    AGE("age_bracket", "head_age_bracket"),
    /** Gender of the head. */
    GENDER("gender", "head_gender"),
    /** Size group of the household. */
    SIZE("hh_composition", "hh_composition"),
    /** Marital status of the head. */
    MARITAL("marital_status", "head_marital_status");

    private final String dimension;
    private final String column;

    QuasiIdentifier(String dimension, String column) {
        this.dimension = dimension;
        this.column = column;
    }

    /** Code of the dimension that a grant must name for it; the area is in every file. */
    public String dimension() {
        return dimension;
    }

    /** Those that a file of these dimensions shows. */
    public static Set<QuasiIdentifier> among(Set<String> dimensions) {
        Set<QuasiIdentifier> among = EnumSet.of(AREA);
        for (QuasiIdentifier which : values()) {
            if (dimensions.contains(which.dimension)) {
                among.add(which);
            }
        }
        return among;
    }

    /** Name of its column in a file. */
    public String column() {
        return column;
    }
}
