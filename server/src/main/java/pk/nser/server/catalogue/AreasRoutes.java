package pk.nser.server.catalogue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Visible;
import pk.nser.server.access.Wanted;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Routes;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;

/** {@code GET /{tree}/areas/{areasVersion}/{areaLevel}.json}. */
public final class AreasRoutes implements Routes {
    private final Gate gate;
    private final PublishedReleases releases;
    private final Products products;

    public AreasRoutes(Gate gate, PublishedReleases releases, Products products) {
        this.gate = gate;
        this.releases = releases;
        this.products = products;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, gate.tree().path("areas/{areasVersion}/{areaLevel}.json"), this::areas);
    }

    private void areas(Context ctx) {
        Audience audience = gate.open(ctx);
        AreaLevel level = Parameters.areaLevel(ctx);
        gate.require(ctx, audience, Wanted.outlines(level));
        String version = releases.areasVersion(ctx.pathParam("areasVersion"));
        gate.answer(ctx, version, "", () -> content(version, level, gate.visible(audience, version)));
    }

    private Content content(String version, AreaLevel level, Visible visible) {
        List<ShownArea> seen = products.areas(version, level).stream()
                .filter(area -> visible.sees(level, area.id()))
                .toList();
        return Json.content(AreasView.of(version, level, seen, codesAbove(version, level, visible)));
    }

    /** Codes of the areas one level up, as far as they may be seen. */
    private Map<Integer, String> codesAbove(String version, AreaLevel level, Visible visible) {
        Map<Integer, String> codes = new HashMap<>();
        if (level != AreaLevel.COUNTRY) {
            AreaLevel above = AreaLevel.ofDepth(level.depth() - 1);
            products.areas(version, above).stream()
                    .filter(area -> visible.sees(above, area.id()))
                    .forEach(area -> codes.put(area.id(), area.code()));
        }
        return codes;
    }
}
