package pk.nser.server.access;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.Decision;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Limits;
import pk.nser.db.grant.Request;
import pk.nser.db.token.Grant;
import pk.nser.db.token.TokenCheck;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Problem;
import pk.nser.server.http.RequestLog;
import pk.nser.tiles.cache.Gzip;

/**
 * Lets in who shows a token that holds now, and asks {@link Decisions} for everything else. Answers are made for each
 * request and kept nowhere, so a revocation has nothing to purge.
 */
public final class PrivateGate implements Gate {
    /** Fast: a private answer is packed for one reader (design.md 4). */
    private final TokenCheck tokens;

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ScopedAreas areas;
    private final Trail trail;

    public PrivateGate(TokenCheck tokens, Sessions sessions, SessionCookie cookie, ScopedAreas areas, Trail trail) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.cookie = cookie;
        this.areas = areas;
        this.trail = trail;
    }

    @Override
    public Tree tree() {
        return Tree.PRIVATE;
    }

    @Override
    public Audience open(Context ctx) {
        Optional<Grant> holds = grant(ctx);
        trail.opened(ctx, holds);
        Grant grant = holds.orElseThrow(Problem::needsToken);
        RequestLog.noteToken(ctx, grant.tokenId());
        return new Audience.Granted(grant);
    }

    private Optional<Grant> grant(Context ctx) {
        if (Credentials.arePresent(ctx)) {
            return Credentials.presented(ctx).flatMap(tokens::check);
        }
        return cookie.read(ctx).flatMap(sessions::tokenId).flatMap(tokens::checkAgain);
    }

    @Override
    public Limits require(Audience audience, Request request) {
        Grant grant = granted(audience);
        Decision decision = Decisions.decide(grant.scope(), request, grant.now());
        if (decision instanceof Permit permit) {
            return permit.limits();
        }
        throw denied(((Deny) decision).reason());
    }

    private static Problem denied(Decision.Reason reason) {
        return switch (reason) {
            case NOT_VALID_NOW -> Problem.needsToken();
            case CATEGORY ->
                Problem.outsideScope("The agreement behind this token gives files, under /private/deliveries.");
            case AREA_LEVEL -> Problem.outsideScope("The agreement behind this token stops at a coarser area level.");
            case DIMENSION -> Problem.outsideScope("The agreement behind this token does not include this dimension.");
        };
    }

    @Override
    public Visible visible(Audience audience, String areasVersion) {
        AllowedAreas allowed = areas.of(granted(audience).scope(), areasVersion);
        return allowed::contains;
    }

    @Override
    public void answer(Context ctx, String version, String variant, Supplier<Content> content) {
        Answers.send(ctx, CachePolicy.PRIVATE, content.get().gzip(Gzip.ONCE));
    }

    private static Grant granted(Audience audience) {
        if (audience instanceof Audience.Granted granted) {
            return granted.grant();
        }
        throw Problem.needsToken();
    }
}
