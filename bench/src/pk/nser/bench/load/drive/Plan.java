package pk.nser.bench.load.drive;

import org.jspecify.annotations.Nullable;

/**
 * How calls are sent.
 *
 * @param order which calls, by their place in the list, one after the other
 * @param perSecond requests begun in a second, at random instants (a Poisson process); 0 = each connection sends its next
 *     request when it has its answer
 * @param connections kept open
 * @param mostSeconds nothing is begun after so long
 * @param reader is shown every answer, in the one thread that receives; null = bodies are counted and thrown away
 */
public record Plan(
        int[] order,
        double perSecond,
        int connections,
        double mostSeconds,
        @Nullable AnswerReader reader) {
    private static final int MOST_CONNECTIONS = 256;
    private static final double MOST_SECONDS = 600;

    public Plan {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("connections: 1 to " + MOST_CONNECTIONS);
        }
        if (!(mostSeconds > 0) || mostSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException("seconds: up to " + MOST_SECONDS);
        }
    }

    /** Is given each answer. */
    @FunctionalInterface
    public interface AnswerReader {
        /** @param call its place in the list */
        void read(int call, Answer answer);
    }

    /**
     * An answer as it came.
     *
     * @param head status line and header fields
     * @param body as many bytes as the head says
     * @param nanos from the intended start to the last byte
     */
    public record Answer(int status, String head, byte[] body, long nanos) {
        /** True when the body is compressed. */
        public boolean isGzipped() {
            return head.contains("Content-Encoding: gzip");
        }
    }

    /** As fast as answers come, for so many seconds. */
    public static Plan full(int[] order, int connections, double seconds) {
        return new Plan(order, 0, connections, seconds, null);
    }

    /** All of {@code order} once, as fast as answers come, each answer read. */
    public static Plan once(int[] order, int connections, AnswerReader reader) {
        return new Plan(order, 0, connections, MOST_SECONDS, reader);
    }

    /** So many a second, for so many seconds. */
    public static Plan held(int[] order, double perSecond, int connections, double seconds) {
        return new Plan(order, perSecond, connections, seconds, null);
    }
}
