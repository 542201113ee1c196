package pk.nser.db.lookup.ration;

/** What the rations say to a call. */
public enum Verdict {
    /** It may be answered, and has to be settled then. */
    TAKEN,
    /** A proof of work is wanted: the network had its twenty calls of the day, or the whole service misses too often. */
    WORK,
    /** The proof of work was used before. */
    SPENT,
    /** The network had five calls within a minute. */
    MINUTE,
    /** The network had five misses today. */
    MISSES,
    /** The number was asked for five times today, by whomsoever. */
    NUMBER
}
