package pk.nser.db.grant;

/** The answer of {@link Decisions#decide}. */
public sealed interface Decision {
    /** Go on, within the limits. */
    record Permit(Limits limits) implements Decision {}

    /**
     * Stop.
     *
     * @param about what it is about by name: a dimension, an area, a format; or empty
     */
    record Deny(Reason reason, String about) implements Decision {}

    /** Why not. */
    enum Reason {
        /** Signed, and neither paid nor approved as gratis yet. */
        NOT_ACTIVE,
        SUSPENDED,
        REVOKED,
        NOT_YET_VALID,
        EXPIRED,
        /** It is used from another place than the agreement names. */
        ADDRESS,
        /** This kind of receiver has no place in the category. */
        RECEIVER,
        /** A child of another category than its agreement. */
        CATEGORY,
        /** Another release line. */
        LINE,
        /** An area that is unknown or not in the agreement: the two look alike. */
        AREA,
        AREA_LEVEL,
        /** There is no such dimension. */
        UNKNOWN_DIMENSION,
        /** The category never has it, or not for this use, or not so many together. */
        DIMENSION_NOT_IN_CATEGORY,
        /** The agreement does not include it, or not for this use. */
        DIMENSION,
        /** Locked, without an unlock of its own. */
        LOCKED,
        /** The body would have been given more locked dimensions than it may. */
        LOCK_CAP,
        /** The category never gives this. */
        FIELD,
        GEOMETRY,
        FORMAT,
        MEMBERS,
        SCORES,
        HOUSEHOLD_QUOTA,
        ROWS_PER_DAY,
        /** What was asked names nothing at all. */
        NOTHING_ASKED
    }
}
