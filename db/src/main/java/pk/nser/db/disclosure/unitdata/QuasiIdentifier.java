package pk.nser.db.disclosure.unitdata;

import java.util.EnumSet;
import java.util.Set;
import pk.nser.db.dimension.Label;

/** What somebody who knows a household knows of it anyway: the columns that must not single it out. */
public enum QuasiIdentifier {
    /** District, or tehsil where that is allowed. */
    AREA("area", "area", "Area", "علاقہ"),
    /** Age group of the head: four. */
    AGE("age_bracket", "head_age_bracket", "Age group of the head", "سربراہ کی عمر کا گروہ"),
    /** Gender of the head. */
    GENDER("gender", "head_gender", "Gender of the head", "سربراہ کی جنس"),
    /** Size group of the household. */
    SIZE("hh_composition", "hh_composition", "Household size", "گھرانے کا حجم"),
    /** Marital status of the head. */
    MARITAL("marital_status", "head_marital_status", "Marital status of the head", "سربراہ کی ازدواجی حیثیت");

    private final String dimension;
    private final String column;
    private final String en;
    private final String ur;

    QuasiIdentifier(String dimension, String column, String en, String ur) {
        this.dimension = dimension;
        this.column = column;
        this.en = en;
        this.ur = ur;
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

    /** Words for its column. */
    Label label() {
        return new Label(en, ur);
    }
}
