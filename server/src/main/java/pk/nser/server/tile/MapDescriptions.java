package pk.nser.server.tile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.http.Problem;
import pk.nser.server.released.Products;
import pk.nser.tiles.classify.FixedBreaks;
import pk.nser.tiles.layer.MapStyle;
import pk.nser.tiles.layer.TileJson;
import pk.nser.tiles.layer.TileSource;
import pk.nser.tiles.picture.Palettes;

/** TileJSON and styles of one tree. They tell what is drawn and from where, never how many areas or which. */
public final class MapDescriptions {
    private static final int CLASSES = 5;
    private static final List<String> COLOURS = Palettes.colours(Palettes.standard(), CLASSES);

    private final Products products;
    private final Codebook codebook;

    public MapDescriptions(Products products, Codebook codebook) {
        this.products = products;
        this.codebook = codebook;
    }

    Map<String, Object> tileJson(PublishedRelease release, AreaLevel level, List<Dimension> dimensions, String tiles) {
        return TileJson.of(source(release, level, dimensions, tiles), dimensions);
    }

    Map<String, Object> style(PublishedRelease release, AreaLevel level, List<Dimension> dimensions, String tiles) {
        return MapStyle.of(
                source(release, level, dimensions, tiles),
                dimensions,
                (dimension, category) -> FixedBreaks.percent(dimension.code(), category.code(), CLASSES),
                COLOURS);
    }

    private TileSource source(PublishedRelease release, AreaLevel level, List<Dimension> dimensions, String tiles) {
        BoundarySetLabel set = products.boundarySet(release.areasVersion())
                .orElseThrow(() -> Problem.notFound("There is no such areas version."));
        String what = dimensions.stream().map(d -> d.label().en()).collect(Collectors.joining(", "));
        String title = what + " by " + words(level) + ", NSER " + release.id()
                + (set.synthetic() ? " (synthetic demonstration)" : "");
        return new TileSource(
                title,
                tiles,
                level,
                products.bounds(release.areasVersion()),
                set.attribution() + ". " + set.disclaimer().en());
    }

    private String words(AreaLevel level) {
        return codebook.areaLevels().stream()
                .filter(named -> named.code().equals(level.name()))
                .map(named -> named.label().en().toLowerCase(java.util.Locale.ROOT))
                .findFirst()
                .orElse(level.code());
    }
}
