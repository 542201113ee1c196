package pk.nser.server.worker;

import java.util.OptionalInt;
import pk.nser.db.job.TakenJob;

/** Carries out one job, on connections of its own. */
public interface Hand extends AutoCloseable {
    /**
     * What came of a job.
     *
     * @param delivery number of the file that was made
     * @param told in words for the log; names no household
     */
    record Result(OptionalInt delivery, String told) {}

    /**
     * Does it.
     *
     * @throws IllegalArgumentException when it can never be done as it was asked
     * @throws IllegalStateException when it cannot be done as things are
     */
    Result carryOut(TakenJob job);

    /** Ends its connections; a job that is still carried out breaks off at the next thing that it asks of the database. */
    @Override
    void close();
}
