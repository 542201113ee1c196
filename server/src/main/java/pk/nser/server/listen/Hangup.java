package pk.nser.server.listen;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the connection of a request in the middle of its answer, so that the other side cannot take what it has for the whole:
 * by a reset, which also throws away what this machine had still to send. May be called from any thread, while another
 * writes.
 *
 * <p>Known limit: what has left this machine has left it, the memory of a proxy in front included.
 */
public final class Hangup {
    private static final Logger LOG = LoggerFactory.getLogger(Hangup.class);

    private Hangup() {}

    /** The way to end the connection of this request, from now until its answer is complete. */
    public static Runnable of(Context ctx) {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return () -> end(endPoint);
    }

    private static void end(EndPoint endPoint) {
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
