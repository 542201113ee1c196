package pk.nser.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.audit.AuditUnavailable;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.tiles.encode.TileEncoder;

/**
 * The only place where an exception becomes a status. 404 means "no such thing", 503 means "cannot tell": an outage never
 * looks like an empty map. What the cause says stays in the log.
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";
    private static final String CODE = "problem-code";

    private Problems() {}

    /** Registers the mapping. */
    public static void add(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, ctx) -> send(ctx, problem));
        routes.exception(RegistryUnavailable.class, (away, ctx) -> {
            LOG.warn("id={} unavailable: {} ({})", RequestLog.id(ctx), away.getMessage(), rootOf(away));
            send(ctx, Problem.unavailable("The registry cannot be reached now. Ask again in a few seconds."));
        });
        routes.exception(AuditUnavailable.class, (away, ctx) -> {
            LOG.warn("id={} refused: {} ({})", RequestLog.id(ctx), away.getMessage(), rootOf(away));
            send(ctx, Problem.unavailable("This can be given only when it is recorded, which is not possible now."));
        });
        routes.exception(
                TileEncoder.TooLarge.class,
                (tile, ctx) -> send(ctx, Problem.of(413, "tile-too-large", String.valueOf(tile.getMessage()))));
        routes.exception(HttpResponseException.class, (answer, ctx) -> send(ctx, ofMachinery(answer)));
        routes.exception(Exception.class, (fault, ctx) -> {
            LOG.error("id={} failed", RequestLog.id(ctx), fault);
            send(ctx, Problem.of(500, "failed", "This failed on our side. Request " + RequestLog.id(ctx) + "."));
        });
    }

    /** The code of the problem that was answered, for example {@code outside-scope}; empty when none was. */
    public static String code(Context ctx) {
        String code = ctx.attribute(CODE);
        return code == null ? "" : code;
    }

    private static void send(Context ctx, Problem problem) {
        ctx.attribute(CODE, problem.code());
        if (problem.status() == 401) {
            challenge(ctx);
        }
        if (problem.status() == 503) {
            ctx.header(Header.RETRY_AFTER, RETRY_SECONDS);
        }
        Answers.send(ctx, policy(ctx, problem), problem);
    }

    /**
     * Errors carry the policy of their tree, but on the public side shortly, since what is missing today may be published
     * tomorrow; failures are never kept, nor what was asked too fast (RFC 6585 4).
     */
    private static CachePolicy policy(Context ctx, Problem problem) {
        if (problem.status() >= 500) {
            return CachePolicy.FAILURE;
        }
        if (ctx.path().startsWith("/private/") || isOfficers(ctx)) {
            return CachePolicy.PRIVATE;
        }
        boolean isRationed = problem.status() == 429;
        return ctx.path().startsWith("/public/") && !isRationed ? CachePolicy.POINTER : CachePolicy.FAILURE;
    }

    /** What officers and requesters come to: their tokens are shown as Bearer alone. */
    private static boolean isOfficers(Context ctx) {
        return ctx.path().matches("/(desk|requests)(/.*)?");
    }

    /** Basic makes QGIS, GDAL and browsers ask for the token; a page's own fetch must not open the browser's dialog. */
    private static void challenge(Context ctx) {
        String mode = ctx.header("Sec-Fetch-Mode");
        if (!isOfficers(ctx) && (mode == null || mode.equals("navigate"))) {
            ctx.res().addHeader(Header.WWW_AUTHENTICATE, "Basic realm=\"NSER Maps\", charset=\"UTF-8\"");
        }
        ctx.res().addHeader(Header.WWW_AUTHENTICATE, "Bearer realm=\"NSER Maps\"");
    }

    private static Problem ofMachinery(HttpResponseException answer) {
        return switch (answer.getStatus()) {
            case 400 -> Problem.of(400, "bad-parameter", "The request could not be read.");
            case 404 -> Problem.notFound("There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not answer that method.");
            case 413 -> Problem.of(413, "too-large", "The request is too large.");
            default ->
                Problem.of(
                        answer.getStatus(),
                        answer.getStatus() < 500 ? "bad-request" : "failed",
                        "The request could not be answered.");
        };
    }

    private static String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
