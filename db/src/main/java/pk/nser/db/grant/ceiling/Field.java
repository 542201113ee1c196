package pk.nser.db.grant.ceiling;

/** What an answer can hold. */
public enum Field {
    /** A released count; of a dimension, or of all. */
    COUNT(Geometry.NONE),
    /** A unit's own value of a dimension: of the score its band, of age its group (R2, reading A23). */
    VALUE(Geometry.NONE),
    /** A dimension chose who is in the answer (reading A11). */
    CONDITION(Geometry.NONE),
    /** An area drawn and shaded. */
    AREA_SHAPE(Geometry.AREA),
    /** The area where a unit lives, by name. */
    REGION(Geometry.NONE),
    /** A pseudonym of the household. */
    HOUSEHOLD_ID(Geometry.NONE),
    /** A pseudonym of the member. */
    MEMBER_ID(Geometry.NONE),
    /** Members of the household: no listed dimension (reading A24). */
    HOUSEHOLD_SIZE(Geometry.NONE),
    /** A point inside the household's leaf. */
    LEAF_POINT(Geometry.LEAF),
    /** The surveyed point. */
    EXACT_POINT(Geometry.EXACT),
    /** The poverty band of a household. */
    POVERTY_LEVEL(Geometry.NONE),
    /** The score itself: iii.b alone. */
    POVERTY_SCORE(Geometry.NONE),
    NAME(Geometry.NONE),
    ADDRESS(Geometry.NONE);

    private final Geometry needs;

    Field(Geometry needs) {
        this.needs = needs;
    }

    /** The least geometry that an agreement must give before this may be in an answer. */
    public Geometry needs() {
        return needs;
    }
}
