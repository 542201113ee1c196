package pk.nser.server.figure;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.ShownOutlines;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
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
import pk.nser.server.released.TableNames;

/**
 * {@code GET /{tree}/{release}/figures/{areaLevel}/{table}} as {@code .json}, {@code .csv} with {@code
 * .csv-metadata.json}, and {@code .geojson}.
 */
public final class FigureRoutes implements Routes {
    private final Gate gate;
    private final Gate shapes;
    private final Consumer<Context> rate;
    private final PublishedReleases releases;
    private final Products products;
    private final TableNames tables;
    private final ShownOutlines outlines;
    private final Codebook codebook;

    /**
     * @param shapes for tables with outlines, which are large: one with the cache of the pictures
     * @param rate asked before such a table is made, not before a kept one is sent
     */
    public FigureRoutes(
            Gate gate,
            Gate shapes,
            Consumer<Context> rate,
            PublishedReleases releases,
            Products products,
            ShownOutlines outlines,
            Codebook codebook) {
        this.gate = gate;
        this.shapes = shapes;
        this.rate = rate;
        this.releases = releases;
        this.products = products;
        this.outlines = outlines;
        this.codebook = codebook;
        this.tables = new TableNames(codebook);
    }

    @Override
    public void add(RoutesConfig routes) {
        String path = gate.tree().path("{release}/figures/{areaLevel}/{table}");
        // before .json, which would take it for a table
        Routes.get(
                routes,
                path + ".csv-metadata.json",
                ctx -> answer(ctx, Wanted.Form.TABLE, (asked, visible) -> dictionary(asked)));
        Routes.get(
                routes,
                path + ".json",
                ctx -> answer(
                        ctx, Wanted.Form.PAGE, (asked, visible) -> Json.content(FigureView.of(rows(asked, visible)))));
        Routes.get(
                routes,
                path + ".csv",
                ctx -> answer(ctx, Wanted.Form.TABLE, (asked, visible) -> csv(rows(asked, visible))));
        Routes.get(routes, path + ".geojson", this::shapes);
    }

    /** A table at an area level that the asker may have. */
    private record Asked(Audience audience, PublishedRelease release, Table table, AreaLevel level) {}

    private void answer(Context ctx, Wanted.Form form, BiFunction<Asked, Visible, Content> content) {
        Asked asked = asked(ctx, gate, form);
        gate.answer(ctx, asked.release().id(), "", () -> content.apply(asked, visible(asked)));
    }

    /** What is kept needs neither the database nor a place in the rate. */
    private void shapes(Context ctx) {
        Asked asked = asked(ctx, shapes, Wanted.Form.SHAPES);
        if (shapes.answerKept(ctx, asked.release().id(), "")) {
            return;
        }
        rate.accept(ctx);
        shapes.answer(ctx, asked.release().id(), "", () -> {
            requireOutlines(asked);
            Visible visible = visible(asked);
            return features(rows(asked, visible), visible);
        });
    }

    private Asked asked(Context ctx, Gate door, Wanted.Form form) {
        Audience audience = door.open(ctx);
        AreaLevel level = Parameters.areaLevel(ctx);
        TableKey key = tables.key(ctx);
        door.require(ctx, audience, new Wanted(level, tables.dimensions(key), form));
        PublishedRelease release = releases.release(ctx.pathParam("release"));
        Table table = TableNames.offered(products.catalogue(release.id()), key, level);
        return new Asked(audience, release, table, level);
    }

    private Visible visible(Asked asked) {
        return gate.visible(asked.audience(), asked.release().areasVersion());
    }

    /** 404 when the areas version was made before outlines were kept. */
    private void requireOutlines(Asked asked) {
        if (!outlines.hold(asked.release().areasVersion(), asked.level())) {
            throw Problem.notFound("The outlines of this release's areas were not kept."
                    + " They will be there after the next release is built.");
        }
    }

    private FigureRows rows(Asked asked, Visible visible) {
        FigureTable figures = products.figures(asked.release().id(), asked.table(), asked.level());
        List<Integer> rows = IntStream.range(0, figures.rows())
                .filter(row -> visible.sees(asked.level(), figures.id(row)))
                .boxed()
                .toList();
        PublishedRelease release = asked.release();
        return new FigureRows(
                release,
                figures,
                rows,
                products.quarters(release.id()),
                products.wholeCountry(release.id(), asked.table(), id -> visible.sees(AreaLevel.COUNTRY, id)));
    }

    private Content csv(FigureRows rows) {
        return Content.of(
                FigureCsv.MEDIA_TYPE,
                FigureCsv.bytes(
                        rows,
                        products.areas(
                                rows.release().areasVersion(), rows.figures().areaLevel())));
    }

    private Content dictionary(Asked asked) {
        return Content.of(
                FigureDictionary.MEDIA_TYPE,
                Json.bytes(FigureDictionary.of(
                        codebook, asked.release(), asked.table(), asked.level(), boundarySet(asked.release()))));
    }

    private Content features(FigureRows rows, Visible visible) {
        String version = rows.release().areasVersion();
        AreaLevel level = rows.figures().areaLevel();
        Map<Integer, ShownArea> shown = seen(version, level, visible);
        Map<AreaLevel, Map<Integer, ShownArea>> above = new EnumMap<>(AreaLevel.class);
        for (int depth = 1; depth < level.depth(); depth++) {
            above.put(AreaLevel.ofDepth(depth), seen(version, AreaLevel.ofDepth(depth), visible));
        }
        Map<Integer, Geometry> shapes = outlines.read(version, level, shown.keySet()).stream()
                .collect(Collectors.toMap(ShownOutlines.Outline::areaId, ShownOutlines.Outline::shape));
        FigureFeatures features = new FigureFeatures(
                rows,
                boundarySet(rows.release()),
                DictionaryWords.statuses(codebook),
                new FigureFeatures.Areas(shown, above, shapes));
        return Content.of(FigureFeatures.MEDIA_TYPE, features.bytes());
    }

    private Map<Integer, ShownArea> seen(String version, AreaLevel level, Visible visible) {
        return products.areas(version, level).stream()
                .filter(area -> visible.sees(level, area.id()))
                .collect(Collectors.toMap(ShownArea::id, Function.identity()));
    }

    private BoundarySetLabel boundarySet(PublishedRelease release) {
        return products.boundarySet(release.areasVersion())
                .orElseThrow(() -> Problem.notFound("There is no such areas version."));
    }
}
