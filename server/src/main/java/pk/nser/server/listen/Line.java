package pk.nser.server.listen;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of a request, for an answer that takes long. Its methods may be called from any thread, while another writes. */
public final class Line {
    /**
     * So long an answer on its way may stand still. The system's buffers take megabytes at once and tell only when a third of
     * them is free again: a client of 50 kB a second looks as if it did nothing for a minute.
     */
    private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(2);

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final EndPoint endPoint;
    private final long usualMillis;

    public Line(EndPoint endPoint) {
        this.endPoint = endPoint;
        this.usualMillis = endPoint.getIdleTimeout();
    }

    /** The connection of this request. */
    public static Line of(Context ctx) {
        return new Line(ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint());
    }

    /** Waits longer for the client from now on. */
    public void waitLonger() {
        endPoint.setIdleTimeout(PATIENCE_MILLIS);
    }

    /** Waits for the client as it does for others. */
    public void waitAsUsual() {
        endPoint.setIdleTimeout(usualMillis);
    }

    /**
     * Ends it in the middle of an answer, so that the other side cannot take what it has for the whole: by a reset, which also
     * throws away what this machine had still to send.
     *
     * <p>Known limit: what has left this machine has left it, the memory of a proxy in front included.
     */
    public void hangUp() {
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException closed) {
                LOG.debug("a connection was closed already", closed);
            }
        }
        endPoint.close();
    }
}
