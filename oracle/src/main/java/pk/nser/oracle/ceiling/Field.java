package pk.nser.oracle.ceiling;

/** What stands in an answer beside the area. Three belong to a dimension, the others stand alone. */
public enum Field {
    /** A released count; of a dimension, or of all. */
    COUNT(true, Geometry.NONE),
    /** A unit's own value of a dimension; of the poverty score its group, of age its bracket (R2, A23). */
    VALUE(true, Geometry.NONE),
    /** A dimension chose who is in the answer (A11). Never asked for by itself. */
    CONDITION(true, Geometry.NONE),
    AREA_SHAPE(false, Geometry.AREA),
    REGION(false, Geometry.NONE),
    HOUSEHOLD_ID(false, Geometry.NONE),
    MEMBER_ID(false, Geometry.NONE),
    HOUSEHOLD_SIZE(false, Geometry.NONE),
    LEAF_POINT(false, Geometry.LEAF),
    EXACT_POINT(false, Geometry.EXACT),
    POVERTY_LEVEL(false, Geometry.NONE),
    POVERTY_SCORE(false, Geometry.NONE),
    NAME(false, Geometry.NONE),
    ADDRESS(false, Geometry.NONE),
    CNIC(false, Geometry.NONE),
    PHONE(false, Geometry.NONE),
    EXACT_AGE(false, Geometry.NONE);

    private final boolean dimensional;
    private final Geometry needs;

    Field(boolean dimensional, Geometry needs) {
        this.dimensional = dimensional;
        this.needs = needs;
    }

    public boolean dimensional() {
        return dimensional;
    }

    /** The least geometry an agreement must grant before this field is given. */
    public Geometry needs() {
        return needs;
    }
}
