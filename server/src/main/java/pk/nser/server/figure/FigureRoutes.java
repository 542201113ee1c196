package pk.nser.server.figure;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.grant.Request;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Visible;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;

/** {@code GET /{tree}/{release}/figures/{areaLevel}/{table}.json} and {@code .csv}. */
public final class FigureRoutes implements Routes {
    private final Gate gate;
    private final PublishedReleases releases;
    private final Products products;
    private final Catalogue catalogue;

    public FigureRoutes(Gate gate, PublishedReleases releases, Products products, Catalogue catalogue) {
        this.gate = gate;
        this.releases = releases;
        this.products = products;
        this.catalogue = catalogue;
    }

    @Override
    public void add(RoutesConfig routes) {
        String path = gate.tree().path("{release}/figures/{areaLevel}/{table}");
        Routes.get(routes, path + ".json", ctx -> figures(ctx, rows -> Json.content(FigureView.of(rows))));
        Routes.get(routes, path + ".csv", ctx -> figures(ctx, this::csv));
    }

    private void figures(Context ctx, Function<FigureRows, Content> form) {
        Audience audience = gate.open(ctx);
        AreaLevel level = Parameters.areaLevel(ctx);
        Table table = table(ctx);
        gate.require(audience, new Request(level, dimensions(table)));
        if (!table.isOfferedAt(level)) {
            throw Problem.notFound("This table is not offered at this area level.");
        }
        PublishedRelease release = releases.release(ctx.pathParam("release"));
        gate.answer(
                ctx,
                release.id(),
                "",
                () -> form.apply(rows(release, table, level, gate.visible(audience, release.areasVersion()))));
    }

    private Table table(Context ctx) {
        return TableKey.parse(ctx.pathParam("table"))
                .flatMap(catalogue::table)
                .orElseThrow(() -> Problem.notFound("There is no such table."));
    }

    /** A table crossed with the poverty band shows that dimension as well. */
    private static Set<String> dimensions(Table table) {
        String own = table.dimension().code();
        return table.key().banded() ? Set.of(own, Dimension.POVERTY_SCORE) : Set.of(own);
    }

    private FigureRows rows(PublishedRelease release, Table table, AreaLevel level, Visible visible) {
        FigureTable figures = products.figures(release.id(), table, level);
        List<Integer> rows = IntStream.range(0, figures.rows())
                .filter(row -> visible.sees(level, figures.id(row)))
                .boxed()
                .toList();
        return new FigureRows(release, figures, rows, products.quarters(release.id()));
    }

    private Content csv(FigureRows rows) {
        return Content.of(
                FigureCsv.MEDIA_TYPE,
                FigureCsv.bytes(
                        rows,
                        products.areas(
                                rows.release().areasVersion(), rows.figures().areaLevel())));
    }
}
