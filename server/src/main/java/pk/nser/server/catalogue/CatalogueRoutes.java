package pk.nser.server.catalogue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.grant.Limits;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Wanted;
import pk.nser.server.http.Json;
import pk.nser.server.http.Routes;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;

/** {@code GET /{tree}/{release}/catalogue.json}. */
public final class CatalogueRoutes implements Routes {
    private final Gate gate;
    private final PublishedReleases releases;
    private final CatalogueMaker maker;

    public CatalogueRoutes(Gate gate, PublishedReleases releases, Products products, Codebook codebook) {
        this.gate = gate;
        this.releases = releases;
        this.maker = new CatalogueMaker(codebook, products);
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, gate.tree().path("{release}/catalogue.json"), this::catalogue);
    }

    private void catalogue(Context ctx) {
        Audience audience = gate.open(ctx);
        Limits limits = gate.require(ctx, audience, Wanted.catalogue());
        PublishedRelease release = releases.release(ctx.pathParam("release"));
        gate.answer(
                ctx,
                release.id(),
                "",
                () -> Json.content(maker.make(release, limits, gate.visible(audience, release.areasVersion()))));
    }
}
