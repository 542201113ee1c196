package pk.nser.oracle.answer;

/** Why nothing is given; the order is that in which a refusal lists its reasons. */
public enum RefusalKind {
    /** Nothing was shown where the public has nothing (R21). */
    NOT_AUTHENTICATED,
    /** Not yet agreed, or a product nobody approved (section 5, R27). */
    NOT_APPROVED,
    SUSPENDED,
    REVOKED,
    NOT_YET_VALID,
    EXPIRED,
    ADDRESS_NOT_LISTED,
    /** The kind of receiver has no place in the category (section 3). */
    RECEIVER_NOT_NAMED,
    OTHER_CATEGORY,
    OTHER_RELEASE,
    /** An area that is unknown or not granted; the two look alike. */
    OUTSIDE_SCOPE,
    LEVEL_TOO_FINE,
    UNKNOWN_DIMENSION,
    /** The category never has it, or not for this use, or not so many together. */
    DIMENSION_NOT_IN_CATEGORY,
    DIMENSION_NOT_GRANTED,
    /** Locked, and no unlock of its own (R9). */
    DIMENSION_LOCKED,
    /** All ten would be together (R10, R11). */
    LOCK_COMPLETE,
    /** More locked dimensions than an entity may come to (A5). */
    LOCK_CAP,
    FIELD_NEVER_GIVEN,
    GEOMETRY_NOT_GRANTED,
    FORMAT_NOT_GRANTED,
    MEMBERS_NOT_GRANTED,
    SCORES_NOT_GRANTED,
    HOUSEHOLD_QUOTA,
    ROWS_PER_DAY,
    /** What was asked names no thing at all. */
    NOTHING_ASKED,
    /** Only the test-phase areas were asked for, and they have no such thing (R43). */
    NOT_COLLECTED
}
