package pk.nser.db.lookup.programme;

/** Why a call of a programme is not answered. */
public enum Refusal {
    /** The service is suspended for the agreement: too many misses. */
    SUSPENDED,
    /** Ten calls came within one second. */
    SECOND,
    /** The day's quota of numbers does not hold the call. */
    DAY,
    /** The quota of households does not hold the call, were all its numbers answered. */
    HOUSEHOLDS
}
