package pk.nser.server.tile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import pk.nser.db.area.AreaLevel;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Visible;
import pk.nser.server.access.Wanted;
import pk.nser.server.http.Content;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Routes;
import pk.nser.server.released.PublishedReleases;
import pk.nser.tiles.grid.TileCoord;

/** {@code GET /{tree}/areas/{areasVersion}/tiles/{areaLevel}/{z}/{x}/{y}.mvt}: shapes that every dimension shares. */
public final class ShapeTileRoutes implements Routes {
    private final Gate gate;
    private final PublishedReleases releases;
    private final TileParts parts;

    public ShapeTileRoutes(Gate gate, PublishedReleases releases, TileParts parts) {
        this.gate = gate;
        this.releases = releases;
        this.parts = parts;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(
                routes,
                gate.tree().path("areas/{areasVersion}/tiles/{areaLevel}/" + Parameters.TILE + ".mvt"),
                this::tile);
    }

    private void tile(Context ctx) {
        Audience audience = gate.open(ctx);
        AreaLevel level = Parameters.areaLevel(ctx);
        TileCoord tile = Parameters.tile(ctx);
        gate.require(ctx, audience, Wanted.outlines(level));
        String version = releases.areasVersion(ctx.pathParam("areasVersion"));
        gate.answer(ctx, version, "", () -> content(version, level, tile, gate.visible(audience, version)));
    }

    private Content content(String version, AreaLevel level, TileCoord tile, Visible visible) {
        return parts.shapes(version, level, tile, id -> visible.sees(level, id));
    }
}
