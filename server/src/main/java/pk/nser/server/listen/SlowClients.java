package pk.nser.server.listen;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request drips in too slowly, which an idle timeout never sees (slowloris). Looks at every
 * connection each second: one that has been sending for longer than the limit without beginning a further request is
 * closed. A client that reads its answer slowly sends nothing and is left to the idle timeout.
 */
final class SlowClients extends AbstractLifeCycle {
    private static final int LOOK_MILLIS = 1_000;

    /**
     * What a connection had received when it was found to begin something new.
     *
     * @param since monotonic nanoseconds
     */
    private record Seen(long requests, long bytes, long since) {}

    private final ServerConnector connector;
    private final long limitNanos;
    private final Scheduler scheduler = new ScheduledExecutorScheduler("slow-clients", true);
    private Map<EndPoint, Seen> seen = new HashMap<>();

    SlowClients(ServerConnector connector, int limitMillis) {
        this.connector = connector;
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
    }

    @Override
    protected void doStart() throws Exception {
        scheduler.start();
        scheduler.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        scheduler.stop();
    }

    private void look() {
        Map<EndPoint, Seen> now = new HashMap<>();
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            Connection connection = endPoint.getConnection();
            if (connection != null) {
                look(endPoint, connection, now);
            }
        }
        seen = now;
        scheduler.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(EndPoint endPoint, Connection connection, Map<EndPoint, Seen> now) {
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        Seen before = seen.get(endPoint);
        if (before == null) {
            now.put(endPoint, new Seen(requests, requests == 0 ? 0 : bytes, System.nanoTime()));
        } else if (before.requests() != requests || before.bytes() == bytes) {
            now.put(endPoint, new Seen(requests, bytes, System.nanoTime()));
        } else if (System.nanoTime() - before.since() > limitNanos) {
            endPoint.close();
        } else {
            now.put(endPoint, before);
        }
    }
}
