package pk.nser.server.geotag;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Tree;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.http.Routes;
import pk.nser.server.released.Products;
import pk.nser.tiles.cache.Gzip;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.point.GeoTagJson;
import pk.nser.tiles.point.GeoTagMap;
import pk.nser.tiles.point.GeoTagStyle;
import pk.nser.tiles.point.GeoTagZooms;

/**
 * {@code GET /private/{release}/geotags/{z}/{x}/{y}.mvt}, {@code geotags.json} (TileJSON 3) and {@code geotags/style.json}: the
 * points of the asker's own agreement, made for each request and kept nowhere.
 */
public final class GeoTagRoutes implements Routes {
    private static final String PATH = Tree.PRIVATE.path("{release}/geotags");
    private static final String WHAT_A_POINT_IS =
            "Each point is drawn within the neighbourhood of a household, among ten at least: it is not the house";

    private final ScopeOfPoints scopes;
    private final GeoTagTiles tiles;
    private final Products products;
    private final PublicAddress address;

    /** @param products those of the private tree */
    public GeoTagRoutes(ScopeOfPoints scopes, GeoTagTiles tiles, Products products, PublicAddress address) {
        this.scopes = scopes;
        this.tiles = tiles;
        this.products = products;
        this.address = address;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, PATH + "/" + Parameters.TILE + ".mvt", this::tile);
        Routes.get(routes, PATH + ".json", ctx -> send(ctx, Json.content(GeoTagJson.of(map(ctx)))));
        Routes.get(routes, PATH + "/style.json", ctx -> send(ctx, Json.content(GeoTagStyle.of(map(ctx)))));
    }

    private void tile(Context ctx) {
        Grant grant = scopes.open(ctx);
        TileCoord tile = Parameters.tile(ctx);
        if (tile.z() > GeoTagZooms.MAX) {
            throw Problem.notFound("There is no such tile: points end at zoom " + GeoTagZooms.MAX + ".");
        }
        GivenScope scope = scopes.require(ctx, grant);
        if (ctx.method().equals(HandlerType.HEAD)) {
            // no point is read for nobody, and none is taken out of the rows of the day
            Answers.prepare(ctx, CachePolicy.PRIVATE, GeoTagTiles.MEDIA_TYPE);
        } else {
            send(ctx, tiles.tile(ctx, scope, tile));
        }
    }

    private GeoTagMap map(Context ctx) {
        GivenScope scope = scopes.require(ctx, scopes.open(ctx));
        PublishedRelease release = scope.release();
        BoundarySetLabel set = products.boundarySet(release.areasVersion())
                .orElseThrow(() -> Problem.notFound("There is no such areas version."));
        return new GeoTagMap(
                "Geo-tagged households, NSER " + release.id() + (set.synthetic() ? " (synthetic demonstration)" : ""),
                address.of(ctx) + Tree.PRIVATE.path(release.id() + "/geotags/" + Parameters.TILE + ".mvt"),
                products.bounds(release.areasVersion()),
                WHAT_A_POINT_IS + ". " + set.attribution() + ". "
                        + set.disclaimer().en(),
                scope.dimensions(),
                scope.hasBins());
    }

    private static void send(Context ctx, Content content) {
        Answers.send(ctx, CachePolicy.PRIVATE, content.gzip(Gzip.ONCE));
    }
}
