package pk.nser.bench.load.drive;

import org.jspecify.annotations.Nullable;

/** How calls are sent: which, how fast, and who reads the answers. */
public final class Plan {
    private static final int MOST_CONNECTIONS = 256;
    private static final double MOST_SECONDS = 600;

    private final int[] order;
    private final double perSecond;
    private final int connections;
    private final double mostSeconds;
    private final @Nullable AnswerReader reader;

    private Plan(int[] order, double perSecond, int connections, double mostSeconds, @Nullable AnswerReader reader) {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("connections: 1 to " + MOST_CONNECTIONS);
        }
        if (!(mostSeconds > 0) || mostSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException("seconds: up to " + MOST_SECONDS);
        }
        this.order = order.clone();
        this.perSecond = perSecond;
        this.connections = connections;
        this.mostSeconds = mostSeconds;
        this.reader = reader;
    }

    /** Is given each answer, in the one thread that receives. */
    @FunctionalInterface
    public interface AnswerReader {
        /**
         * Reads one.
         *
         * @param call its place in the list
         */
        void read(int call, Answer answer);
    }

    /**
     * As fast as answers come, for so many seconds: each connection sends its next request when it has its answer.
     *
     * @param order which calls, by their place in the list, one after the other
     * @param connections kept open
     */
    public static Plan full(int[] order, int connections, double seconds) {
        return new Plan(order, 0, connections, seconds, null);
    }

    /** All of {@code order} once, as fast as answers come, each answer read. */
    public static Plan once(int[] order, int connections, AnswerReader reader) {
        return new Plan(order, 0, connections, MOST_SECONDS, reader);
    }

    /** So many requests begun in a second, at random instants (a Poisson process), for so many seconds. */
    public static Plan held(int[] order, double perSecond, int connections, double seconds) {
        return new Plan(order, perSecond, connections, seconds, null);
    }

    int[] order() {
        return order;
    }

    /** 0 = as fast as answers come. */
    double perSecond() {
        return perSecond;
    }

    int connections() {
        return connections;
    }

    double mostSeconds() {
        return mostSeconds;
    }

    /** Null = bodies are counted and thrown away. */
    @Nullable
    AnswerReader reader() {
        return reader;
    }
}
