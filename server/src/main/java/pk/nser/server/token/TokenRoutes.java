package pk.nser.server.token;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pk.nser.db.agreement.Narrowing;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.grant.AreaReach;
import pk.nser.db.grant.ShownReach;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.token.Grant;
import pk.nser.db.token.Token;
import pk.nser.db.token.Tokens;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Trail;
import pk.nser.server.access.Tree;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;

/**
 * {@code /private/tokens} (access.md 3.1): GET tells what the shown token allows, POST makes a narrower one of it,
 * {@code DELETE /private/tokens/{id}} ends one that was made of it, {@code POST /private/tokens/rotation} gives the
 * agreement a second secret and lets the shown one run out. With the token in the header alone: what a browser holds in its
 * session makes no tokens.
 */
public final class TokenRoutes implements Routes {
    private static final String PATH = Tree.PRIVATE.path("tokens");
    private static final Duration OVERLAP = Tokens.LONGEST_OVERLAP;

    private final Gate gate;
    private final Tokens tokens;
    private final Trail trail;
    private final PublishedReleases releases;
    private final Products products;
    private final SecureRandom random = new SecureRandom();

    public TokenRoutes(Gate gate, Tokens tokens, Trail trail, PublishedReleases releases, Products products) {
        this.gate = gate;
        this.tokens = tokens;
        this.trail = trail;
        this.releases = releases;
        this.products = products;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, PATH, ctx -> answer(ctx, Json.content(TokenView.of(holder(ctx)))));
        routes.post(PATH, this::narrow);
        routes.post(PATH + "/rotation", this::rotate);
        routes.delete(PATH + "/{id}", this::end);
    }

    private void narrow(Context ctx) {
        Grant grant = bearer(ctx);
        Scope parent = grant.holding().innermost();
        Narrower narrower = Narrower.read(ctx.body());
        Scope scope = scope(narrower, parent);
        if (!scope.until().isAfter(grant.now()) || !scope.until().isAfter(scope.from())) {
            throw Problem.badParameter("until", "The new token would be over before it begins.");
        }
        List<String> wider = Narrowing.wider(parent, scope, reach(parent, scope));
        if (!wider.isEmpty()) {
            throw Problem.outsideScope(
                    wider.get(0), "A token only narrows the one it is made of; this is wider: " + wider.get(0) + ".");
        }
        Token token;
        try {
            token = tokens.child(grant, scope, narrower.shortNote(), random);
        } catch (IllegalArgumentException tooDeep) {
            throw Problem.outsideScope("body", tooDeep.getMessage() + ".");
        }
        tell(ctx, grant, Action.TOKEN_ISSUE, token.id());
        ctx.status(HttpStatus.CREATED);
        answer(ctx, Json.content(new NewTokenView(token.id(), token.text())));
    }

    private static Scope scope(Narrower narrower, Scope parent) {
        try {
            return narrower.of(parent);
        } catch (IllegalArgumentException upsideDown) {
            throw Problem.badParameter("until", "The new token would be over before it begins.");
        }
    }

    /** The tree is only walked when areas are named anew. */
    private AreaReach reach(Scope parent, Scope scope) {
        if (scope.areas().equals(parent.areas())) {
            return Set::contains;
        }
        List<ShownArea> areas = new ArrayList<>();
        releases.pointer().stream()
                .filter(release -> release.line().equals(scope.line()))
                .findFirst()
                .map(PublishedRelease::areasVersion)
                .ifPresent(version -> {
                    for (AreaLevel level : AreaLevel.values()) {
                        areas.addAll(products.areas(version, level));
                    }
                });
        return new ShownReach(areas);
    }

    private void rotate(Context ctx) {
        Grant grant = bearer(ctx);
        Tokens.Issued issued;
        try {
            issued = tokens.rotate(grant.tokenId(), OVERLAP, random)
                    .orElseThrow(
                            () -> Problem.outsideScope("token", "Only the token of an agreement itself is rotated."));
        } catch (IllegalArgumentException twoLive) {
            throw Problem.of(409, "two-live-tokens", "The agreement has two live tokens: one runs out within a day.");
        }
        tell(ctx, grant, Action.TOKEN_ISSUE, issued.token().id());
        ctx.status(HttpStatus.CREATED);
        answer(
                ctx,
                Json.content(
                        new NewTokenView(issued.token().id(), issued.token().text())));
    }

    private void end(Context ctx) {
        Grant grant = bearer(ctx);
        String ended = ctx.pathParam("id");
        if (!tokens.revokeChild(grant.tokenId(), ended)) {
            throw Problem.notFound("No live token with this id was made of the one shown.");
        }
        tell(ctx, grant, Action.TOKEN_REVOKE, ended);
        Answers.send(ctx, CachePolicy.PRIVATE, Content.EMPTY);
    }

    /** @param id public id of the token that was made or ended, by the holder of another */
    private void tell(Context ctx, Grant grant, Action action, String id) {
        Asker asker = Asker.holder(
                grant.tokenId(), grant.agreement().id(), grant.agreement().purpose());
        trail.did(ctx, asker, action, Subject.asked("tokens/" + id, null, List.of()));
    }

    private Grant bearer(Context ctx) {
        if (ctx.header("Authorization") == null) {
            throw Problem.needsToken();
        }
        return holder(ctx);
    }

    private Grant holder(Context ctx) {
        if (gate.open(ctx) instanceof Audience.Granted granted) {
            return granted.grant();
        }
        throw Problem.needsToken();
    }

    private static void answer(Context ctx, Content content) {
        Answers.send(ctx, CachePolicy.PRIVATE, content);
    }
}
