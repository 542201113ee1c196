package pk.nser.db.job;

/** The answer of {@link Jobs#ask}. */
public sealed interface Asking {
    /** It waits for the worker; the number is that of the job that waits already when the same was asked before. */
    record Asked(long id) implements Asking {}

    /** Eight jobs of the agreement wait already: nothing was added. */
    record Full() implements Asking {}

    /** There is no such agreement of records, or it does not hold now. */
    record NotStanding() implements Asking {}
}
