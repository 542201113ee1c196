package pk.nser.server.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Analysis;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Codebook.NamedLevel;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Share;
import pk.nser.db.grant.Limits;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.access.PublicGate;
import pk.nser.server.access.Visible;
import pk.nser.server.catalogue.CatalogueView.DimensionView;
import pk.nser.server.catalogue.CatalogueView.LevelView;
import pk.nser.server.catalogue.CatalogueView.NamedView;
import pk.nser.server.catalogue.CatalogueView.SetView;
import pk.nser.server.catalogue.CatalogueView.SettingsView;
import pk.nser.server.catalogue.CatalogueView.TableView;
import pk.nser.server.http.Problem;
import pk.nser.server.released.Products;
import pk.nser.tiles.layer.LevelZooms;

/** Puts the catalogue of a release together, cut to what the asker may have. */
final class CatalogueMaker {
    /** The smallest count that is ever published (disclosure.md 2.4); said to readers, decided elsewhere. */
    private static final int THRESHOLD = 10;

    private final Codebook codebook;
    private final Products products;

    CatalogueMaker(Codebook codebook, Products products) {
        this.codebook = codebook;
        this.products = products;
    }

    CatalogueView make(PublishedRelease release, Limits limits, Visible visible) {
        List<Table> tables = products.catalogue(release.id()).all();
        BoundarySetLabel set = products.boundarySet(release.areasVersion())
                .orElseThrow(() -> Problem.notFound("There is no such areas version."));
        return new CatalogueView(
                release.id(),
                release.line(),
                release.asOf().toString(),
                release.areasVersion(),
                set.synthetic(),
                release.profile(),
                products.bounds(release.areasVersion()),
                new SetView(
                        set.id(),
                        set.title(),
                        set.publisher(),
                        set.licence(),
                        set.attribution(),
                        set.disclaimer(),
                        set.official()),
                codebook.areaLevels().stream()
                        .map(level -> level(level, release, limits, visible))
                        .toList(),
                named(codebook.groups()),
                named(codebook.units()),
                named(codebook.absences()),
                codebook.dimensions().stream()
                        .filter(dimension -> isListed(dimension, limits))
                        .map(dimension -> dimension(dimension, tables, limits))
                        .toList(),
                new SettingsView(
                        THRESHOLD, new TreeMap<>(Map.of("district", Share.BASE_PUBLIC, "finer", Share.BASE_FINER))));
    }

    private LevelView level(NamedLevel named, PublishedRelease release, Limits limits, Visible visible) {
        AreaLevel level = AreaLevel.valueOf(named.code());
        boolean given = !level.isFinerThan(limits.finest());
        LevelZooms zooms = LevelZooms.of(level);
        return new LevelView(
                level.code(),
                given ? "public" : "needs-access",
                given ? null : PublicGate.FORM,
                named.label(),
                named.plural(),
                zooms.minZoom(),
                zooms.maxZoom(),
                given ? count(release.areasVersion(), level, visible) : null);
    }

    private int count(String areasVersion, AreaLevel level, Visible visible) {
        return Math.toIntExact(products.areas(areasVersion, level).stream()
                .filter(area -> visible.sees(level, area.id()))
                .count());
    }

    private static List<NamedView> named(List<Codebook.Named> list) {
        return list.stream()
                .map(n -> new NamedView(n.code().toLowerCase(Locale.ROOT), n.label()))
                .toList();
    }

    /** Dimensions without categories (area) have no table and are listed for everybody. */
    private static boolean isListed(Dimension dimension, Limits limits) {
        return dimension.categories().isEmpty() || limits.dimensions().contains(dimension.code());
    }

    private static DimensionView dimension(Dimension dimension, List<Table> tables, Limits limits) {
        return new DimensionView(
                dimension.code(),
                dimension.section(),
                dimension.group(),
                dimension.label(),
                dimension.definition(),
                dimension.caveat(),
                dimension.units().stream().map(unit -> unit.code()).toList(),
                dimension.multiple(),
                dimension.locked(),
                dimension.priced(),
                dimension.sensitive(),
                dimension.categories(),
                tables.stream()
                        .filter(table -> belongs(table, dimension))
                        .filter(table -> limits.dimensions().containsAll(table.dimensions())
                                && table.dimensions().size() <= limits.mostTogether())
                        .map(table -> table(table, limits))
                        .filter(table -> !table.areaLevels().isEmpty())
                        .toList());
    }

    /** A pair is listed under both of its dimensions. */
    private static boolean belongs(Table table, Dimension dimension) {
        return table.dimension().equals(dimension) || (table.key().isPair() && dimension.equals(table.across()));
    }

    private static TableView table(Table table, Limits limits) {
        Analysis analysis = table.analysis();
        return new TableView(
                table.key().toString(),
                levels(table, limits),
                table.measure() == Measure.SUM ? "sum" : null,
                analysis == null ? null : analysis.name(),
                analysis == null ? null : analysis.purpose());
    }

    private static List<String> levels(Table table, Limits limits) {
        return Arrays.stream(AreaLevel.values())
                .filter(table::isOfferedAt)
                .filter(level -> !level.isFinerThan(limits.finest()))
                .map(AreaLevel::code)
                .toList();
    }
}
