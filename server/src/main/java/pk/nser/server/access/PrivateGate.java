package pk.nser.server.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.AreaReach;
import pk.nser.db.grant.Decision;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.Decision.Reason;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Limits;
import pk.nser.db.grant.Request;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.token.Grant;
import pk.nser.db.token.TokenCheck;
import pk.nser.server.access.Wanted.Form;
import pk.nser.server.access.cookie.SessionCookie;
import pk.nser.server.access.cookie.Sessions;
import pk.nser.server.access.rate.PrivateRate;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Problem;
import pk.nser.server.http.PublicAddress;
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
    private final ClientAddress addresses;
    private final PublicAddress address;
    private final PrivateRate rate;

    public PrivateGate(
            TokenCheck tokens,
            Sessions sessions,
            SessionCookie cookie,
            ScopedAreas areas,
            Trail trail,
            ClientAddress addresses,
            PublicAddress address,
            PrivateRate rate) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.cookie = cookie;
        this.areas = areas;
        this.trail = trail;
        this.addresses = addresses;
        this.address = address;
        this.rate = rate;
    }

    @Override
    public Tree tree() {
        return Tree.PRIVATE;
    }

    @Override
    public Audience open(Context ctx) {
        Optional<Grant> holds = grant(ctx);
        trail.opened(ctx, holds);
        if (holds.isEmpty() && isSessionOver(ctx)) {
            SessionCookie.dropKept(ctx);
        }
        Grant grant = holds.orElseThrow(Problem::needsToken);
        RequestLog.noteToken(ctx, grant.tokenId());
        rate.admit(ctx, grant.agreement().id());
        if (!ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD)) {
            address.requireOwnSite(ctx);
        }
        requirePlace(ctx, grant);
        return new Audience.Granted(grant);
    }

    /** Answers 403 to who asks from none of the networks that the papers of a token name. */
    public void requirePlace(Context ctx, Grant grant) {
        if (!isInPlace(ctx, grant)) {
            throw Denials.of(new Deny(Reason.ADDRESS, ""));
        }
    }

    /** True for who asks from the networks that the papers of a token name, or when they name none. */
    public boolean isInPlace(Context ctx, Grant grant) {
        return Decisions.isInPlace(grant.holding(), addresses.text(ctx));
    }

    /** Only the cookie was shown, and it opens nothing any more. It is left: a newer one may be on its way to the browser. */
    private boolean isSessionOver(Context ctx) {
        return !Credentials.arePresent(ctx) && cookie.read(ctx).isPresent();
    }

    private Optional<Grant> grant(Context ctx) {
        if (Credentials.arePresent(ctx)) {
            return Credentials.presented(ctx).flatMap(tokens::check);
        }
        return cookie.read(ctx).flatMap(sessions::tokenId).flatMap(tokens::checkAgain);
    }

    @Override
    public Limits require(Context ctx, Audience audience, Wanted wanted) {
        Grant grant = granted(audience);
        Decision decision = decide(grant, wanted, addresses.text(ctx));
        if (decision instanceof Permit permit) {
            return permit.limits();
        }
        throw Denials.ofFigures(grant.holding().category(), (Deny) decision);
    }

    private static Decision decide(Grant grant, Wanted wanted, String address) {
        Holding holding = grant.holding();
        if (wanted.form() == Form.OUTLINES) {
            return Decisions.outlines(holding, wanted.level(), address, grant.now());
        }
        return Decisions.decide(
                holding,
                Request.figures(
                        holding.agreement().line(),
                        wanted.level(),
                        wanted.dimensions(),
                        isDrawn(wanted.form()) ? Set.of(Field.COUNT, Field.AREA_SHAPE) : Set.of(Field.COUNT),
                        format(holding.category(), wanted.form()),
                        address),
                AreaReach.NONE,
                grant.now());
    }

    private static boolean isDrawn(Form form) {
        return form == Form.MAP || form == Form.PICTURE || form == Form.SHAPES;
    }

    /** The page of a private map draws its figures: there they are the map itself. */
    private static Format format(SharingCategory category, Form form) {
        return switch (form) {
            case MAP -> Format.WEB_MAP;
            case TABLE -> Format.CSV;
            case SHAPES -> Format.GEOJSON;
            case PICTURE -> Format.PRINT;
            case PAGE, OUTLINES -> category == SharingCategory.VII_B ? Format.WEB_MAP : Format.API;
        };
    }

    @Override
    public Visible visible(Audience audience, String areasVersion) {
        AllowedAreas allowed = areas.of(granted(audience).holding().scopes(), areasVersion);
        return allowed::contains;
    }

    @Override
    public boolean answerKept(Context ctx, String version, String variant) {
        return false;
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
