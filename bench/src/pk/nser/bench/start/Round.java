package pk.nser.bench.start;

import java.util.List;

/**
 * One start of the server.
 *
 * @param kind {@link #WARM}, or {@link #COLD}: the file cache was dropped and the database started anew before
 * @param readySeconds from the start of the process until {@code /health/ready} says so
 * @param first what was asked first
 * @param firstBytes resident memory after that
 * @param served tiles of all area levels served afterwards, 0 when not asked for
 * @param servedBytes resident memory after those
 * @param peakBytes most that was ever resident
 * @param cpuSeconds processor time of the server until ready
 */
record Round(
        String kind,
        double readySeconds,
        List<First> first,
        long firstBytes,
        long served,
        long servedBytes,
        long peakBytes,
        double cpuSeconds) {
    static final String WARM = "warm";
    static final String COLD = "cold";

    Round {
        first = List.copyOf(first);
    }

    /**
     * The first answer of its kind.
     *
     * @param what it was, for people
     * @param firstMillis the very first time
     * @param warmMillis median of the times after it
     */
    record First(String what, double firstMillis, double warmMillis) {}
}
