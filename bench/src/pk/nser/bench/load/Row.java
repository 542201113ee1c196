package pk.nser.bench.load;

import java.util.List;
import pk.nser.bench.load.drive.Outcome;
import pk.nser.bench.load.drive.Tails;

/**
 * One way of asking one server, in several rounds: the middle of them.
 *
 * @param server product or nginx
 * @param load in words
 * @param rate answers a second
 * @param times by kind of request, in milliseconds
 * @param serverMicros processor time of the server a request, in microseconds
 * @param clientMicros that of the client
 */
record Row(
        String server,
        String load,
        int rounds,
        double rate,
        List<KindTimes> times,
        double serverMicros,
        double clientMicros,
        double clientLateMillis) {
    /** Times of one kind. */
    record KindTimes(String kind, Tails times) {}

    /** A round with what the server took for it. */
    record Round(Outcome outcome, double serverSeconds) {}

    /** The middle round by its p99 (of the first kind). */
    static Row of(String server, String load, List<Round> rounds) {
        List<Round> sorted = rounds.stream()
                .sorted((one, other) -> Double.compare(p99(one), p99(other)))
                .toList();
        Round middle = sorted.get(sorted.size() / 2);
        Outcome outcome = middle.outcome();
        return new Row(
                server,
                load,
                rounds.size(),
                outcome.rate(),
                outcome.times().entrySet().stream()
                        .map(entry -> new KindTimes(entry.getKey(), entry.getValue()))
                        .toList(),
                middle.serverSeconds() / outcome.done() * 1e6,
                outcome.clientSeconds() / outcome.done() * 1e6,
                outcome.late().p99());
    }

    static double p99(Round round) {
        return round.outcome().times().values().iterator().next().p99();
    }
}
