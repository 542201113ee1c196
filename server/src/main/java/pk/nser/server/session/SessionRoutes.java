package pk.nser.server.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.delivery.point.GivenSnapshots;
import pk.nser.db.delivery.snapshot.Snapshot;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.token.Grant;
import pk.nser.db.token.TokenCheck;
import pk.nser.server.access.PrivateGate;
import pk.nser.server.access.Trail;
import pk.nser.server.access.cookie.SessionCookie;
import pk.nser.server.access.cookie.Sessions;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Problem;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.http.RequestLog;
import pk.nser.server.http.Routes;

/**
 * {@code /session}: POST {@code {"token": "..."}} begins one (204 and the cookie), GET tells of it, DELETE ends it. Only
 * pages of this server may POST or DELETE.
 */
public final class SessionRoutes implements Routes {
    private static final String PATH = "/session";

    private final TokenCheck tokens;
    private final PrivateGate gate;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PublicAddress address;
    private final Trail trail;
    private final GivenSnapshots snapshots;
    private final ObjectMapper mapper = new ObjectMapper();

    public SessionRoutes(
            TokenCheck tokens,
            PrivateGate gate,
            Sessions sessions,
            SessionCookie cookie,
            PublicAddress address,
            Trail trail,
            GivenSnapshots snapshots) {
        this.tokens = tokens;
        this.gate = gate;
        this.sessions = sessions;
        this.cookie = cookie;
        this.address = address;
        this.trail = trail;
        this.snapshots = snapshots;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(PATH, this::begin);
        Routes.get(routes, PATH, this::tell);
        routes.delete(PATH, this::end);
    }

    private void begin(Context ctx) {
        address.requireOwnSite(ctx);
        Optional<Grant> holds = tokens.check(token(ctx.body()));
        trail.opened(ctx, holds);
        Grant grant = holds.orElseThrow(Problem::needsToken);
        gate.requirePlace(ctx, grant);
        RequestLog.noteToken(ctx, grant.tokenId());
        if (!grant.holding().category().givesFigures() && !isMapOfPoints(grant)) {
            throw Problem.outsideScope("The agreement behind this token gives files, under /private/deliveries.");
        }
        signOut(ctx);
        cookie.set(ctx, sessions.begin(grant.tokenId()));
        Answers.send(ctx, CachePolicy.PRIVATE, Content.EMPTY);
    }

    private void tell(Context ctx) {
        Optional<String> session = cookie.read(ctx);
        Optional<Grant> holds = session.flatMap(sessions::tokenId).flatMap(tokens::checkAgain);
        if (session.isPresent() && holds.isEmpty()) {
            // the cookie is left: a late answer would take away the one of a session that began meanwhile
            SessionCookie.dropKept(ctx);
        }
        SessionView view = holds.filter(grant -> gate.isInPlace(ctx, grant))
                .map(this::view)
                .orElse(SessionView.NONE);
        Answers.send(ctx, CachePolicy.PRIVATE, Json.content(view));
    }

    private SessionView view(Grant grant) {
        String geoTags = isMapOfPoints(grant)
                ? snapshots.of(grant.agreement().id()).map(Snapshot::release).orElse("")
                : null;
        return SessionView.of(grant.holding(), geoTags);
    }

    /** The atlas draws the points of a category viii token that may be used in a map. */
    private static boolean isMapOfPoints(Grant grant) {
        return grant.holding().category() == SharingCategory.VIII
                && grant.holding().scopes().stream()
                        .allMatch(scope -> scope.formats().contains(Format.WEB_MAP));
    }

    private void end(Context ctx) {
        address.requireOwnSite(ctx);
        signOut(ctx);
        cookie.clear(ctx);
        Answers.send(ctx, CachePolicy.PRIVATE, Content.EMPTY);
    }

    private void signOut(Context ctx) {
        cookie.read(ctx).ifPresent(session -> {
            sessions.tokenId(session)
                    .ifPresent(tokenId -> trail.did(ctx, Asker.token(tokenId), Action.SESSION_END, Subject.NONE));
            sessions.end(session);
        });
    }

    private String token(String body) {
        try {
            JsonNode token = mapper.readTree(body).path("token");
            if (token.isTextual()) {
                return token.textValue();
            }
        } catch (JsonProcessingException e) {
            throw Problem.badParameter("token", "The body must be JSON: {\"token\": \"...\"}.");
        }
        throw Problem.badParameter("token", "The body must be JSON: {\"token\": \"...\"}.");
    }
}
