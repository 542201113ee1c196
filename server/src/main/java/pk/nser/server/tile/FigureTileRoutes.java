package pk.nser.server.tile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Table;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Visible;
import pk.nser.server.access.Wanted;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.http.Routes;
import pk.nser.server.released.PublishedReleases;
import pk.nser.tiles.grid.TileCoord;

/**
 * {@code GET /{tree}/{release}/tiles/{areaLevel}/{dimensions}/{z}/{x}/{y}.mvt}, and up to the dimensions {@code .json}
 * (TileJSON 3) and {@code /style.json}: figures of each dimension's default unit, for a GIS.
 */
public final class FigureTileRoutes implements Routes {
    private final Gate gate;
    private final PublishedReleases releases;
    private final TileParts parts;
    private final MapDescriptions descriptions;
    private final PublicAddress address;
    private final Codebook codebook;
    private final Catalogue catalogue;

    public FigureTileRoutes(
            Gate gate,
            PublishedReleases releases,
            TileParts parts,
            MapDescriptions descriptions,
            PublicAddress address,
            Codebook codebook) {
        this.gate = gate;
        this.releases = releases;
        this.parts = parts;
        this.descriptions = descriptions;
        this.address = address;
        this.codebook = codebook;
        this.catalogue = Catalogue.of(codebook);
    }

    /** What an address of this feature names, allowed to the asker. */
    private record Asked(Audience audience, AreaLevel level, List<Dimension> dimensions, PublishedRelease release) {}

    @Override
    public void add(RoutesConfig routes) {
        String path = gate.tree().path("{release}/tiles/{areaLevel}/{dimensions}");
        Routes.get(routes, path + "/" + Parameters.TILE + ".mvt", this::tile);
        Routes.get(routes, path + ".json", this::tileJson);
        Routes.get(routes, path + "/style.json", this::style);
    }

    private void tile(Context ctx) {
        Audience audience = gate.open(ctx);
        TileCoord tile = Parameters.tile(ctx);
        Asked asked = asked(ctx, audience);
        List<Table> tables = asked.dimensions().stream().map(this::table).toList();
        gate.answer(ctx, asked.release().id(), "", () -> {
            Visible visible = gate.visible(audience, asked.release().areasVersion());
            return parts.figures(asked.release(), asked.level(), tables, tile, id -> visible.sees(asked.level(), id));
        });
    }

    private void tileJson(Context ctx) {
        Asked asked = asked(ctx, gate.open(ctx));
        String base = address.of(ctx);
        gate.answer(
                ctx,
                asked.release().id(),
                base,
                () -> Json.content(
                        descriptions.tileJson(asked.release(), asked.level(), asked.dimensions(), tiles(base, asked))));
    }

    private void style(Context ctx) {
        Asked asked = asked(ctx, gate.open(ctx));
        String base = address.of(ctx);
        gate.answer(
                ctx,
                asked.release().id(),
                base,
                () -> Json.content(
                        descriptions.style(asked.release(), asked.level(), asked.dimensions(), tiles(base, asked))));
    }

    private Asked asked(Context ctx, Audience audience) {
        AreaLevel level = Parameters.areaLevel(ctx);
        List<String> codes = Parameters.codes(ctx, "dimensions");
        List<Dimension> dimensions = codes.stream().map(this::dimension).toList();
        requireEach(ctx, audience, level, codes);
        return new Asked(audience, level, dimensions, releases.release(ctx.pathParam("release")));
    }

    /** Each number is about one dimension, however many stand in a tile. */
    private void requireEach(Context ctx, Audience audience, AreaLevel level, List<String> codes) {
        codes.forEach(code -> gate.require(ctx, audience, new Wanted(level, Set.of(code), Wanted.Form.MAP)));
    }

    private Dimension dimension(String code) {
        return codebook.dimension(code)
                .filter(dimension -> !dimension.categories().isEmpty())
                .orElseThrow(() -> Problem.notFound("There is no such dimension with categories."));
    }

    private Table table(Dimension dimension) {
        return catalogue.mapped(dimension).orElseThrow(() -> Problem.notFound("There is no such table."));
    }

    private String tiles(String base, Asked asked) {
        String codes = String.join(
                ",", asked.dimensions().stream().map(Dimension::code).toList());
        return base
                + gate.tree()
                        .path(asked.release().id() + "/tiles/" + asked.level().code() + "/" + codes + "/"
                                + Parameters.TILE + ".mvt");
    }
}
