package pk.nser.server.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.Limits;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Tree;
import pk.nser.server.access.Visible;
import pk.nser.server.access.Wanted;
import pk.nser.server.access.rate.PublicRate;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Json;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;
import pk.nser.server.released.PublishedReleases;
import pk.nser.tiles.cache.Gzip;

/**
 * {@code GET /{tree}/search?q=&areas=}: areas by name or code, of the current release's areas version when none is named. A
 * network that types faster than a person does is 429 (access.md 3.6).
 */
public final class SearchRoutes implements Routes {
    private final Gate gate;
    private final PublishedReleases releases;
    private final AreaSearch search;
    private final PublicRate rate;

    public SearchRoutes(Gate gate, PublishedReleases releases, AreaSearch search, PublicRate rate) {
        this.gate = gate;
        this.releases = releases;
        this.search = search;
        this.rate = rate;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, gate.tree().path("search"), this::search);
    }

    private void search(Context ctx) {
        Audience audience = gate.open(ctx);
        rate.admit(ctx);
        SearchText text = SearchText.of(ctx);
        Limits limits = gate.require(ctx, audience, Wanted.catalogue());
        String version = areasVersion(ctx.queryParam("areas"));
        Visible visible = gate.visible(audience, version);
        SearchView found = SearchView.of(
                text,
                search.index(version),
                (level, id) -> !level.isFinerThan(limits.finest()) && visible.sees(level, id));
        CachePolicy policy = gate.tree() == Tree.PUBLIC ? CachePolicy.POINTER : CachePolicy.PRIVATE;
        Answers.send(ctx, policy, Json.content(found).gzip(Gzip.ONCE));
    }

    private String areasVersion(@Nullable String named) {
        if (named != null) {
            return releases.areasVersion(named);
        }
        return releases.pointer().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no release yet."))
                .areasVersion();
    }
}
