package pk.nser.server.listen;

import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.RequestLog;

/**
 * Sends finished public answers as soon as their path is read: most requests are for a tile that was asked for before, and
 * need neither servlet nor router. The answer is the same, header for header (KeptHandlerTest). Whatever an answer
 * may depend on besides its path leaves the request to the routes: a query, a body, another method, no gzip, a version of
 * which it is not known that it is served.
 */
final class KeptHandler extends Handler.Wrapper {
    private static final String TREE = "/public/";
    private static final HttpField CACHE_CONTROL =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, CachePolicy.FOREVER.cacheControl());
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, CachePolicy.FOREVER.vary());
    private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField READABLE_BY_ALL =
            new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, WebServer.ANY_SITE);

    private final KeptAnswers answers;
    private final Predicate<String> served;
    private final Traffic traffic;

    /** @param served whether a release or areas version is known to be served now; it must not wait */
    KeptHandler(KeptAnswers answers, Predicate<String> served, Traffic traffic) {
        this.answers = answers;
        this.served = served;
        this.traffic = traffic;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        KeptAnswers.Kept kept = kept(request);
        if (kept == null) {
            request.getComponents().getExecutor().execute(() -> route(request, response, callback));
            return true;
        }
        HttpFields.Mutable headers = response.getHeaders();
        headers.add(RequestLog.HEADER, RequestLog.newId());
        headers.add(READABLE_BY_ALL);
        headers.add(CACHE_CONTROL);
        headers.add(VARY);
        headers.add(HttpHeader.ETAG, kept.etag());
        boolean held = kept.isHeldBy(request.getHeaders().get(HttpHeader.IF_NONE_MATCH));
        response.setStatus(held ? 304 : 200);
        traffic.note(request.getMethod(), kept.route(), response.getStatus(), millisOf(request));
        response.write(true, held ? null : body(headers, kept.content()), callback);
        return true;
    }

    /** What is kept waits for nothing, so the thread that reads requests sends it; all else gets a thread that may wait. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void route(Request request, Response response, Callback callback) {
        FutureTask<Boolean> routing = new FutureTask<>(() -> super.handle(request, response, callback));
        routing.run();
        try {
            if (!routing.get()) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (ExecutionException e) {
            callback.failed(e.getCause());
        } catch (InterruptedException e) {
            callback.failed(e);
            Thread.currentThread().interrupt();
        }
    }

    private static ByteBuffer body(HttpFields.Mutable headers, Content content) {
        if (content.isGzipped()) {
            headers.add(GZIP);
        }
        headers.add(HttpHeader.CONTENT_TYPE, content.mediaType());
        headers.add(HttpHeader.CONTENT_LENGTH, content.bytes().length);
        return ByteBuffer.wrap(content.bytes());
    }

    private KeptAnswers.@Nullable Kept kept(Request request) {
        HttpFields headers = request.getHeaders();
        String path = request.getHttpURI().getPath();
        if (path == null
                || !path.startsWith(TREE)
                || !HttpMethod.GET.is(request.getMethod())
                || request.getHttpURI().getQuery() != null
                || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || headers.contains(HttpHeader.TRANSFER_ENCODING)
                || RequestLog.tellsAll()) {
            return null;
        }
        KeptAnswers.Kept kept = answers.at(path);
        return kept != null && kept.suits(headers.get(HttpHeader.ACCEPT_ENCODING)) && served.test(kept.version())
                ? kept
                : null;
    }

    private static float millisOf(Request request) {
        return (System.nanoTime() - request.getBeginNanoTime()) / (float) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
