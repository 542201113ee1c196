package pk.nser.server.figure;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Visible;
import pk.nser.server.access.Wanted;
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
    private final Codebook codebook;

    /** The tables that every release has. */
    private final Catalogue everywhere;

    public FigureRoutes(Gate gate, PublishedReleases releases, Products products, Codebook codebook) {
        this.gate = gate;
        this.releases = releases;
        this.products = products;
        this.codebook = codebook;
        this.everywhere = Catalogue.of(codebook);
    }

    @Override
    public void add(RoutesConfig routes) {
        String path = gate.tree().path("{release}/figures/{areaLevel}/{table}");
        Routes.get(
                routes,
                path + ".json",
                ctx -> figures(ctx, Wanted.Form.PAGE, rows -> Json.content(FigureView.of(rows))));
        Routes.get(routes, path + ".csv", ctx -> figures(ctx, Wanted.Form.TABLE, this::csv));
    }

    private void figures(Context ctx, Wanted.Form wanted, Function<FigureRows, Content> form) {
        Audience audience = gate.open(ctx);
        AreaLevel level = Parameters.areaLevel(ctx);
        TableKey key = TableKey.parse(ctx.pathParam("table")).orElseThrow(FigureRoutes::noTable);
        gate.require(ctx, audience, new Wanted(level, dimensions(key), wanted));
        PublishedRelease release = releases.release(ctx.pathParam("release"));
        Table table = products.catalogue(release.id()).table(key).orElseThrow(FigureRoutes::noTable);
        if (!table.isOfferedAt(level)) {
            throw Problem.notFound("This table is not offered at this area level.");
        }
        gate.answer(
                ctx,
                release.id(),
                "",
                () -> form.apply(rows(release, table, level, gate.visible(audience, release.areasVersion()))));
    }

    /** What the asker must have, told by the key alone; a release need not have such a table. */
    private Set<String> dimensions(TableKey key) {
        if (!key.isPair()) {
            return everywhere.table(key).orElseThrow(FigureRoutes::noTable).dimensions();
        }
        Set<String> codes = Set.of(key.dimension(), String.valueOf(key.across()));
        if (!codes.stream().allMatch(code -> codebook.dimension(code).isPresent())) {
            throw noTable();
        }
        return codes;
    }

    private static Problem noTable() {
        return Problem.notFound("There is no such table.");
    }

    private FigureRows rows(PublishedRelease release, Table table, AreaLevel level, Visible visible) {
        FigureTable figures = products.figures(release.id(), table, level);
        List<Integer> rows = IntStream.range(0, figures.rows())
                .filter(row -> visible.sees(level, figures.id(row)))
                .boxed()
                .toList();
        return new FigureRows(
                release, figures, rows, products.quarters(release.id()), country(release, table, visible));
    }

    /** The table of the whole country, which shares are held against; null outside the asker's scope. */
    private @Nullable FigureTable country(PublishedRelease release, Table table, Visible visible) {
        if (!table.isOfferedAt(AreaLevel.COUNTRY)) {
            return null;
        }
        FigureTable country = products.figures(release.id(), table, AreaLevel.COUNTRY);
        boolean seen =
                IntStream.range(0, country.rows()).allMatch(row -> visible.sees(AreaLevel.COUNTRY, country.id(row)));
        return seen ? country : null;
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
