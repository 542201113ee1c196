package pk.nser.bench.load.drive;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What came of a plan.
 *
 * @param done requests with an answer
 * @param seconds from the first start to the last answer
 * @param statuses how many answers of each kind and status
 * @param times by kind, from the intended start of a request to its last byte
 * @param late how much later than intended requests were begun although a connection was free: the client's own slowness
 * @param asked which calls were answered, by their place in the list
 * @param bytes of bodies
 * @param clientSeconds processor time of this process meanwhile
 * @param faults what was not as it must be: wrong status, another length than before, a broken connection, no answer
 * @param firstFaults the first of them, in words
 */
public record Outcome(
        int done,
        double seconds,
        Map<String, Integer> statuses,
        Map<String, Tails> times,
        Tails late,
        BitSet asked,
        long bytes,
        double clientSeconds,
        int faults,
        List<String> firstFaults) {
    /** Answers a second. */
    public double rate() {
        return done / seconds;
    }

    /** The times of one kind. */
    public Tails of(String kind) {
        Tails tails = times.get(kind);
        if (tails == null) {
            throw new IllegalArgumentException("nothing of kind " + kind + " was answered");
        }
        return tails;
    }
}
