package pk.nser.server.geotag;

import io.javalin.http.Context;
import java.util.List;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.delivery.point.CellRange;
import pk.nser.db.delivery.point.GivenPoints;
import pk.nser.db.delivery.point.PointSample;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.sharing.quota.Quotas;
import pk.nser.db.sharing.quota.Reservation;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Trail;
import pk.nser.server.http.Content;
import pk.nser.server.http.Problem;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.point.BinTile;
import pk.nser.tiles.point.GeoTagZooms;
import pk.nser.tiles.point.PointTile;

/**
 * Draws one tile of an agreement's points: told to the audit log before anything is read, and its points taken out of the rows
 * of the day like those of a file.
 */
public final class GeoTagTiles {
    /** How many points of how many are in a tile that could not hold them all, for example {@code 12034/80211}. */
    static final String THINNED = "NSER-Thinned";

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private final GivenPoints points;
    private final Quotas quotas;
    private final Trail trail;
    private final PointReading reading = new PointReading();

    public GeoTagTiles(GivenPoints points, Quotas quotas, Trail trail) {
        this.points = points;
        this.quotas = quotas;
        this.trail = trail;
    }

    Content tile(Context ctx, GivenScope scope, TileCoord tile) {
        boolean bins = tile.z() <= GeoTagZooms.MAX_BINS;
        if (bins && !scope.hasBins()) {
            throw Problem.outsideScope(
                    "z",
                    "Squares count all areas of the agreement, and this token has a part of them: points begin at zoom "
                            + GeoTagZooms.MIN_POINTS + ".");
        }
        if (!bins) {
            requireRows(scope);
        }
        Grant grant = scope.grant();
        trail.sendingTiles(
                ctx,
                Asker.holder(
                        grant.tokenId(), scope.agreement(), grant.agreement().purpose()),
                Action.GEOTAGS,
                Subject.asked(
                        "geotags",
                        scope.release().id(),
                        scope.dimensions().stream().map(Dimension::code).toList()));
        byte[] bytes =
                reading.inTurn(ctx, scope.agreement(), () -> bins ? bins(scope, tile) : points(ctx, scope, tile));
        return bytes.length == 0 ? Content.EMPTY : Content.of(MEDIA_TYPE, bytes);
    }

    private byte[] bins(GivenScope scope, TileCoord tile) {
        CellRange cells = CellRange.of(tile.z(), tile.x(), tile.y(), tile.z() + CellRange.BIN_ZOOMS);
        return BinTile.of(tile, points.bins(scope.agreement(), tile.z(), cells).orElseThrow(ScopeOfPoints::none));
    }

    private byte[] points(Context ctx, GivenScope scope, TileCoord tile) {
        List<Dimension> dimensions = scope.dimensions();
        PointSample sample = points.points(
                        scope.agreement(),
                        new GivenPoints.Wanted(
                                CellRange.of(tile.z(), tile.x(), tile.y(), CellRange.POINT_ZOOM),
                                scope.areas(),
                                dimensions,
                                PointTile.most(dimensions.size())))
                .orElseThrow(ScopeOfPoints::none);
        if (sample.isTooMany()) {
            throw Problem.of(
                    413, "tile-too-large", "This tile has more than " + GivenPoints.MOST_ROWS + " points: ask closer.");
        }
        PointTile encoded = PointTile.of(tile, dimensions, sample.points());
        take(scope, encoded.shown());
        if (encoded.shown() < sample.all()) {
            ctx.header(THINNED, encoded.shown() + "/" + sample.all());
        }
        return encoded.bytes();
    }

    private void take(GivenScope scope, int rows) {
        if (rows == 0) {
            return;
        }
        Reservation taken = quotas.reserve(scope.agreement(), 0, rows, scope.quota());
        if (taken instanceof Reservation.Refused refused && refused.reason() == Reservation.Reason.AGREEMENT) {
            throw Problem.needsToken();
        }
        if (!(taken instanceof Reservation.Held held)) {
            throw usedUp();
        }
        quotas.settle(held, 0, rows);
    }

    /** Nothing is read for who has no row left today. */
    private void requireRows(GivenScope scope) {
        if (quotas.used(scope.agreement()).rowsToday() >= scope.quota().rowsPerDay()) {
            throw usedUp();
        }
    }

    private static Problem usedUp() {
        return Problem.outsideScope("rows", "The rows of this day are used up; ask again tomorrow.");
    }
}
