package pk.nser.server.listen;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Problem;
import pk.nser.server.http.SecurityHeaders;

/** What Jetty answers by itself, before any route (a request it cannot parse): as a problem, with every header. */
final class JettyErrors extends ErrorHandler {
    private final boolean secure;

    JettyErrors(boolean secure) {
        this.secure = secure;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        byte[] body = prepare(response.getStatus(), response.getHeaders());
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private byte[] prepare(int status, HttpFields.Mutable fields) {
        SecurityHeaders.put(fields, secure);
        byte[] body = problem(status).bytes();
        fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        fields.put(HttpHeader.CONTENT_LENGTH, String.valueOf(body.length));
        fields.put(HttpHeader.CACHE_CONTROL, CachePolicy.FAILURE.cacheControl());
        return body;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.notFound("There is nothing at this address.");
            case 503 -> Problem.unavailable("The server is stopping or full. Ask again in a few seconds.");
            default ->
                status < 500
                        ? Problem.of(status, "bad-request", "The request could not be read.")
                        : Problem.of(status, "failed", "This failed on our side.");
        };
    }
}
