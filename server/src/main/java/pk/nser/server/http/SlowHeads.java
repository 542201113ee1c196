package pk.nser.server.http;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request head drips in too slowly, which Jetty's idle timeout never sees (slowloris). Looks at
 * every connection each second: one that has received bytes but no further complete request for longer than the limit,
 * and is not being answered, is closed.
 */
final class SlowHeads extends AbstractLifeCycle {
    private static final int LOOK_MILLIS = 1_000;

    /** @param since nanoseconds of the first look that found the connection in this state */
    private record Seen(long messages, long bytesAtStart, long since) {}

    private final ServerConnector connector;
    private final long limitNanos;
    private final Scheduler scheduler = new ScheduledExecutorScheduler("slow-heads", true);
    private Map<EndPoint, Seen> seen = new HashMap<>();

    SlowHeads(ServerConnector connector, int limitMillis) {
        this.connector = connector;
        this.limitNanos = limitMillis * 1_000_000L;
    }

    @Override
    protected void doStart() throws Exception {
        scheduler.start();
        next();
    }

    @Override
    protected void doStop() throws Exception {
        scheduler.stop();
    }

    private void next() {
        scheduler.schedule(this::look, LOOK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
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
        if (isRunning() || isStarting()) {
            next();
        }
    }

    private void look(EndPoint endPoint, Connection connection, Map<EndPoint, Seen> now) {
        long messages = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        Seen before = seen.get(endPoint);
        boolean answering = messages != connection.getMessagesOut();
        if (before == null || before.messages() != messages || answering) {
            now.put(endPoint, new Seen(messages, messages == 0 ? 0 : bytes, System.nanoTime()));
            return;
        }
        if (bytes == before.bytesAtStart()) {
            now.put(endPoint, new Seen(messages, bytes, System.nanoTime()));
        } else if (System.nanoTime() - before.since() > limitNanos) {
            endPoint.close();
        } else {
            now.put(endPoint, before);
        }
    }
}
