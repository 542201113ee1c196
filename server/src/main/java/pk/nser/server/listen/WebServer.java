package pk.nser.server.listen;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.util.JavalinException;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Problems;
import pk.nser.server.http.RequestLog;
import pk.nser.server.http.Routes;
import pk.nser.server.http.SecurityHeaders;

/** One listening port with its limits and routes. Started when made; stops taking requests, ends the running ones, closes. */
public final class WebServer implements AutoCloseable {
    /** A client that says nothing for so long is left. */
    private static final int IDLE_MILLIS = 30_000;

    /** A request must be complete within so long (slow clients must not hold what others need). */
    private static final int REQUEST_MILLIS = 10_000;

    private static final int MAX_HEAD_BYTES = 8 * 1024;

    /** The largest body is a token in JSON; forms with files are read by {@code desk} itself, after the token. */
    private static final int MAX_BODY_BYTES = 4 * 1024;

    /** Running requests get so long to end at a stop. */
    private static final int STOP_MILLIS = 10_000;

    /** Jetty's own threads beside those that work on requests. */
    private static final int JETTY_THREADS = 6;

    /**
     * A port to open.
     *
     * @param port 0 = any free one
     * @param threads most requests worked on at once
     * @param maxConnections most open connections
     * @param secure true when people come through https
     */
    public record Port(String host, int port, int threads, int maxConnections, boolean secure) {}

    /** A route of the running server: method and path with its {@code {parts}}. */
    public record Route(String method, String path) {}

    /** The value that lets pages of any site read an answer. */
    static final String ANY_SITE = "*";

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Opens the port.
     *
     * @throws PortTaken when that cannot be
     */
    public static WebServer start(Port port, Traffic traffic, List<Routes> features) {
        return start(port, traffic, List.of(), features);
    }

    /**
     * The same, with finished answers sent before any route.
     *
     * @param served whether a release or areas version is known to be served now; it must not wait
     */
    public static WebServer start(
            Port port, Traffic traffic, KeptAnswers kept, Predicate<String> served, List<Routes> features) {
        return start(port, traffic, List.of(new KeptHandler(kept, served, traffic)), features);
    }

    private static WebServer start(Port port, Traffic traffic, List<Handler.Singleton> first, List<Routes> features) {
        Javalin javalin = Javalin.create(config -> {
            configure(config, port, first);
            RoutesConfig routes = config.routes;
            routes.before(RequestLog::begin);
            config.requestLogger.http((ctx, millis) -> {
                traffic.note(ctx.method().name(), RequestLog.route(ctx), ctx.statusCode(), millis);
                RequestLog.end(ctx, millis);
            });
            Problems.add(routes);
            features.forEach(feature -> feature.add(routes));
        });
        try {
            javalin.start();
            return new WebServer(javalin);
        } catch (JavalinException e) {
            throw new PortTaken(port.host(), port.port(), e);
        }
    }

    private static void configure(JavalinConfig config, Port port, List<Handler.Singleton> first) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.threadPool = new QueuedThreadPool(port.threads() + JETTY_THREADS, JETTY_THREADS);
        config.jetty.modifyHttpConfiguration(http -> limit(http, port.secure()));
        config.jetty.addConnector((server, http) -> connector(server, http, port));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new JettyErrors(port.secure()));
            first.forEach(server::insertHandler);
            server.insertHandler(new GracefulHandler());
            server.addBean(new NetworkConnectionLimit(port.maxConnections(), server));
        });
    }

    /**
     * Jetty keeps header fields of a connection and finds them again whatever their case: a token in other letters would
     * be taken for the one that came before it (TokenAccessTest). So nothing is kept, and no credential either.
     */
    private static void limit(HttpConfiguration http, boolean secure) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MAX_HEAD_BYTES);
        http.setHeaderCacheSize(0);
        http.setHeaderCacheCaseSensitive(true);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.addCustomizer((request, headers) -> {
            SecurityHeaders.begin(headers, secure);
            return request;
        });
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, Port port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(port.host());
        connector.setPort(port.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.addBean(new SlowClients(connector, REQUEST_MILLIS));
        return connector;
    }

    /** Lets pages of any site read what stands under {@code path}; nothing there depends on who asks. */
    public static Routes readableByAll(String path) {
        return routes -> routes.before(path, ctx -> {
            ctx.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, ANY_SITE);
            if (ctx.method().equals(HandlerType.OPTIONS)) {
                ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
                ctx.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "*");
                Answers.send(ctx, CachePolicy.POINTER, Content.EMPTY);
                ctx.skipRemainingHandlers();
            }
        });
    }

    /** The port that was opened. */
    public int port() {
        return javalin.port();
    }

    /** What this server answers, as its router knows it. */
    public List<Route> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> isMethod(endpoint.method))
                .map(endpoint -> new Route(endpoint.method.name(), endpoint.path))
                .toList();
    }

    private static boolean isMethod(HandlerType type) {
        return type.isHttpMethod();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
