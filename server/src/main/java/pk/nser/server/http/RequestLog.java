package pk.nser.server.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.area.AreaLevel;

/**
 * One line a request: method, route, its named parts, status, bytes, time, request id, public id of the token. Never a
 * token, never a query, never an address that matched no route.
 */
public final class RequestLog {
    /** Header and log name by which one request is found again. */
    public static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._,-]{1,200}");
    private static final Pattern HARMLESS = Pattern.compile("[0-9]{1,9}|[0-9]{4}-[0-9]{2}(\\.[0-9]{1,3})?");
    private static final String ID = "request-id";
    private static final String TOKEN = "token-id";
    private static final String WHEN_DONE = "when-done";

    private RequestLog() {}

    /** Gives the request its id. */
    public static void begin(Context ctx) {
        String id = newId();
        ctx.attribute(ID, id);
        ctx.header(HEADER, id);
    }

    /** An id for a request: sixteen hex digits. */
    public static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** True when public data that was simply sent is told too. */
    public static boolean tellsAll() {
        return LOG.isDebugEnabled();
    }

    /** The id of the request: sixteen hex digits; a dash before it has one. */
    public static String id(Context ctx) {
        String id = ctx.attribute(ID);
        return id == null ? "-" : id;
    }

    /** Notes the public id of the token that asks. */
    public static void noteToken(Context ctx, String tokenId) {
        ctx.attribute(TOKEN, tokenId);
    }

    /** Has {@code told} called when the answer is complete; the last caller of a request wins. */
    public static void whenDone(Context ctx, Consumer<Context> told) {
        ctx.attribute(WHEN_DONE, told);
    }

    /** Writes the line; public data that was simply sent is counted ({@code Traffic}), not told (access.md 3.5). */
    public static void end(Context ctx, float millis) {
        Consumer<Context> told = ctx.attribute(WHEN_DONE);
        if (told != null) {
            told.accept(ctx);
        }
        if (ctx.statusCode() < 400 && ctx.path().startsWith("/public/") && !tellsAll()) {
            return;
        }
        String token = ctx.attribute(TOKEN);
        LOG.info(
                "{} {} {} status={} bytes={} ms={} id={} token={}",
                ctx.method(),
                route(ctx),
                parts(ctx),
                ctx.statusCode(),
                length(ctx),
                Math.round(millis),
                id(ctx),
                token == null ? "-" : token);
    }

    /** The route that was matched, with its {@code {parts}}; a dash when none was. */
    public static String route(Context ctx) {
        return ctx.endpoints().lastHttpEndpoint() == null
                ? "-"
                : ctx.endpoints().lastHttpEndpoint().path;
    }

    private static String length(Context ctx) {
        String length = ctx.res().getHeader(Header.CONTENT_LENGTH);
        return length == null ? "0" : length;
    }

    private static String parts(Context ctx) {
        if (ctx.endpoints().lastHttpEndpoint() == null) {
            return "";
        }
        Map<String, String> parts = new TreeMap<>(ctx.pathParamMap());
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + safe(part.getValue(), ctx.statusCode()))
                .collect(Collectors.joining(" "));
    }

    /**
     * One word of plain characters; what looks like a credential is not repeated. A request that was refused may have
     * carried anything in its address, a CNIC or a name: of that only small numbers, months and area levels are told.
     */
    private static String safe(String value, int status) {
        Pattern fit = status < 400 ? PLAIN : HARMLESS;
        boolean told = fit.matcher(value).matches() || AreaLevel.ofCode(value).isPresent();
        return told && !value.contains("nser") ? value : "?";
    }
}
