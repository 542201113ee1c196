package pk.nser.db.sharing.quota;

/** The answer of {@link Quotas#reserve}. */
public sealed interface Reservation {
    /** Taken, until it is settled or an hour is over. */
    record Held(long id) implements Reservation {}

    /** Nothing was taken. */
    record Refused(Reason reason) implements Reservation {}

    /** Why not. */
    enum Reason {
        /** The households of the agreement are used up, or would be passed. */
        HOUSEHOLDS,
        /** The same with the rows of today. */
        ROWS_PER_DAY,
        /** There is no such agreement, or it does not stand now. */
        AGREEMENT
    }
}
