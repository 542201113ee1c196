package pk.nser.server.map;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.function.Consumer;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.ShownOutlines;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Visible;
import pk.nser.server.access.Wanted;
import pk.nser.server.http.Content;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;
import pk.nser.server.released.TableNames;
import pk.nser.tiles.picture.sheet.PictureFormat;
import pk.nser.tiles.picture.sheet.Sheet;

/**
 * {@code GET /{tree}/{release}/maps/{areaLevel}/{table}.png}, {@code .svg} and {@code .pdf}: the map as a picture, with
 * the keys of the atlas's link and {@code paper} ({@link Asked}).
 */
public final class PictureRoutes implements Routes {
    private final Gate gate;
    private final PublishedReleases releases;
    private final Products products;
    private final TableNames tables;
    private final Workroom room;
    private final Consumer<Context> rate;
    private final PictureMaker maker;

    /**
     * @param gate one with a cache of its own: pictures are large
     * @param room one of its own, so that the public's pictures keep no holder of a token waiting
     * @param rate asked before a picture is drawn, not before a kept one is sent
     */
    public PictureRoutes(
            Gate gate,
            PublishedReleases releases,
            Products products,
            ShownOutlines outlines,
            Codebook codebook,
            Workroom room,
            Consumer<Context> rate) {
        this.gate = gate;
        this.releases = releases;
        this.products = products;
        this.room = room;
        this.rate = rate;
        this.maker = new PictureMaker(gate.tree(), products, codebook, new Land(outlines, products));
        this.tables = new TableNames(codebook);
    }

    @Override
    public void add(RoutesConfig routes) {
        String path = gate.tree().path("{release}/maps/{areaLevel}/{table}");
        for (PictureFormat format : PictureFormat.values()) {
            Routes.get(routes, path + "." + format.extension(), ctx -> picture(ctx, format));
        }
    }

    private void picture(Context ctx, PictureFormat format) {
        Audience audience = gate.open(ctx);
        AreaLevel level = Parameters.areaLevel(ctx);
        TableKey key = tables.key(ctx);
        Asked asked = Asked.of(ctx);
        gate.require(ctx, audience, new Wanted(level, tables.dimensions(key), Wanted.Form.PICTURE));
        PublishedRelease release = releases.release(ctx.pathParam("release"));
        Table table = TableNames.offered(products.catalogue(release.id()), key, level);
        if (table.measure() == Measure.SUM) {
            throw Problem.notFound("Sums have no map: they are neither a number nor a share of households.");
        }
        Choice choice = Choice.of(table, asked);
        ctx.header(
                Header.CONTENT_DISPOSITION,
                "inline; filename=\"nser-" + release.id() + "-" + level.code() + "-" + key + "."
                        + choice.column().code() + "." + format.extension() + "\"");
        if (gate.answerKept(ctx, release.id(), asked.variant())) {
            return;
        }
        rate.accept(ctx);
        Visible visible = gate.visible(audience, release.areasVersion());
        // in the room as a whole: who waited for a picture that was being drawn finds it kept
        room.enter(() -> gate.answer(ctx, release.id(), asked.variant(), () -> {
            byte[] drawn = Sheet.draw(maker.make(release, level, choice, asked, visible), format, asked.paper());
            return format.isPacked()
                    ? Content.packed(format.mediaType(), drawn)
                    : Content.of(format.mediaType(), drawn);
        }));
    }
}
