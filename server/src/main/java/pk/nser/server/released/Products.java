package pk.nser.server.released;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.load.AreaImport;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Table;
import pk.nser.db.statistics.AreaQuarters;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.ReleaseTables;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.tiles.cache.CacheKey;
import pk.nser.tiles.cache.WeightedCache;

/** Areas and figures of one tree, read once and kept: they never change and know no scope. Thread-safe. */
public final class Products {
    private static final Logger LOG = LoggerFactory.getLogger(Products.class);

    /** Rough size of a kept area with its names. */
    private static final int AREA_BYTES = 600;

    private static final int QUARTER_BYTES = 80;

    private record AreasKey(String version, AreaLevel level) {}

    private final ShownAreas shownAreas;
    private final Figures source;
    private final AreaQuarters areaQuarters;
    private final ReleaseTables releaseTables;
    private final Cache<String, Optional<BoundarySetLabel>> sets =
            Caffeine.newBuilder().maximumSize(100).build();
    private final Cache<String, Catalogue> catalogues =
            Caffeine.newBuilder().maximumSize(100).build();
    private final Cache<AreasKey, List<ShownArea>> areas;
    private final Cache<String, Map<Integer, String>> quarters;
    private final WeightedCache<CacheKey.Figures, FigureTable> figures;

    /**
     * @param maxBytes most memory for figures, and again for areas
     */
    public Products(
            ShownAreas shownAreas,
            Figures source,
            AreaQuarters areaQuarters,
            ReleaseTables releaseTables,
            long maxBytes) {
        this.shownAreas = shownAreas;
        this.source = source;
        this.areaQuarters = areaQuarters;
        this.releaseTables = releaseTables;
        this.areas = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((AreasKey key, List<ShownArea> list) -> 64 + list.size() * AREA_BYTES)
                .build();
        this.quarters = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String key, Map<Integer, String> map) -> 64 + map.size() * QUARTER_BYTES)
                .build();
        this.figures = new WeightedCache<>(maxBytes, FigureTable::weight);
    }

    /** Bounds of the country, for everybody: west, south, east, north in degrees; those of the map where there is none. */
    public List<Double> bounds(String areasVersion) {
        return areas(areasVersion, AreaLevel.COUNTRY).stream()
                .findFirst()
                .map(ShownArea::bounds)
                .orElse(List.of(-180.0, -85.0, 180.0, 85.0));
    }

    /** What maps of an areas version must say of their boundaries; empty when it is unknown. */
    public Optional<BoundarySetLabel> boundarySet(String areasVersion) {
        return sets.get(areasVersion, this::readBoundarySet);
    }

    /** The log says once of each set that is not the official one that maps are made of it. */
    private Optional<BoundarySetLabel> readBoundarySet(String areasVersion) {
        Optional<BoundarySetLabel> set = shownAreas.boundarySet(areasVersion);
        set.filter(label -> !label.official())
                .ifPresent(label -> LOG.warn(
                        "served: {}", AreaImport.notOfficial(label.title().en())));
        return set;
    }

    /** The areas of a level by ascending id. */
    public List<ShownArea> areas(String areasVersion, AreaLevel level) {
        return areas.get(new AreasKey(areasVersion, level), key -> List.copyOf(shownAreas.read(areasVersion, level)));
    }

    /** The tables that a release has in this tree. */
    public Catalogue catalogue(String release) {
        return catalogues.get(release, releaseTables::read);
    }

    /** The figures of a table at a level. */
    public FigureTable figures(String release, Table table, AreaLevel level) {
        return figures.get(
                new CacheKey.Figures(release, table.key(), level), key -> source.read(release, table, level));
    }

    /**
     * A table of the whole country, which shares of its parts are held against; null where it is not offered, or when the
     * asker may not see it.
     *
     * @param sees which areas of the level of countries the asker may see, by id
     */
    public @Nullable FigureTable wholeCountry(String release, Table table, IntPredicate sees) {
        if (!table.isOfferedAt(AreaLevel.COUNTRY)) {
            return null;
        }
        FigureTable country = figures(release, table, AreaLevel.COUNTRY);
        return IntStream.range(0, country.rows()).map(country::id).allMatch(sees) ? country : null;
    }

    /** The quarter (YYYY-Qn) that each area's figures show, by area id. */
    public Map<Integer, String> quarters(String release) {
        return quarters.get(release, key -> Map.copyOf(areaQuarters.read(release)));
    }
}
