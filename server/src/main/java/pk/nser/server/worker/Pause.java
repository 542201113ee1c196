package pk.nser.server.worker;

import java.time.Duration;

/** How long to wait after a fault: a second, then twice as long each time, at most half a minute. */
final class Pause {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);

    private Duration next = LEAST;

    Duration next() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(MOST) > 0 ? MOST : now.multipliedBy(2);
        return now;
    }

    /** All is well again. */
    void reset() {
        next = LEAST;
    }
}
