package pk.nser.db.grant;

/** The answer of {@link Decisions#decide}. */
public sealed interface Decision {
    /** Go on, within the limits. */
    record Permit(Limits limits) implements Decision {}

    /** Stop. */
    record Deny(Reason reason) implements Decision {}

    /** Why not. */
    enum Reason {
        /** The dates of the agreement do not hold now. */
        NOT_VALID_NOW,
        /** The agreement gives files of records, not aggregates. */
        CATEGORY,
        /** The agreement stops at a coarser level. */
        AREA_LEVEL,
        /** A dimension is not in the agreement. */
        DIMENSION
    }
}
