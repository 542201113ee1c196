package pk.nser.bench.pyramid;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Section;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Product;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.KeptTiles;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.dimension.Unit;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.tiles.archive.TileSizes;
import pk.nser.tiles.cache.Gzip;
import pk.nser.tiles.encode.AreaNames;
import pk.nser.tiles.encode.BorderLines;
import pk.nser.tiles.encode.FigureColumns;
import pk.nser.tiles.encode.GeometryTile;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.layer.LevelZooms;

/**
 * Every tile of every level of a release between zoom 4 and 12, written once: how many, and how many bytes, as kept and as
 * sent. Sizes, no times and no ratio; private levels are drawn for this and given to nobody.
 *
 * @param dimension whose figures were written
 */
public record PyramidBench(String release, String dimension, List<LevelSizes> levels) implements Section {
    private static final int FIRST_ZOOM = 4;
    private static final int LAST_ZOOM = 12;
    private static final String DIMENSION = "toilet_type";
    private static final double MIB = 1 << 20;

    public PyramidBench {
        levels = List.copyOf(levels);
    }

    /** Draws every tile of the product's release. */
    public static void measure(Asked asked, Report report) throws Exception {
        Product product = asked.product();
        report.add(of(product.pools, product.release()));
    }

    private static PyramidBench of(Pools pools, PublishedRelease release) {
        List<LevelSizes> levels = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            levels.add(level(pools, release, level));
        }
        return new PyramidBench(release.id(), DIMENSION, levels);
    }

    private static LevelSizes level(Pools pools, PublishedRelease release, AreaLevel level) {
        String version = release.areasVersion();
        KeptTiles list = new KeptTiles(pools.of(Role.AGG));
        PyramidTables tables = new PyramidTables(pools.of(Role.AGG));
        List<ShownArea> areas = new ShownAreas(pools.of(Role.AGG)).read(version, level);
        AreaNames names = AreaNames.of(areas);
        Table table = Catalogue.of(Codebook.standard())
                .table(TableKey.oneWay(Unit.HOUSEHOLD, DIMENSION))
                .orElseThrow();
        List<FigureColumns> columns =
                List.of(FigureColumns.of(new Figures(pools.of(Role.AGG)).read(release.id(), table, level)));
        int first = Math.max(FIRST_ZOOM, LevelZooms.of(level).minZoom());
        int last = Math.min(LAST_ZOOM, LevelZooms.of(level).maxZoom());
        List<Integer> kept = new ArrayList<>();
        List<Integer> keptGzip = new ArrayList<>();
        List<Integer> shapes = new ArrayList<>();
        List<Integer> figures = new ArrayList<>();
        for (int z = first; z <= last; z++) {
            for (KeptTiles.KeptTile tile : list.areas(version, level, z)) {
                byte[] parts =
                        tables.areas(version, level, z, tile.x(), tile.y()).orElseThrow();
                GeometryTile geometry = GeometryTile.read(parts);
                kept.add(parts.length);
                keptGzip.add(Gzip.KEPT.compress(parts).length);
                shapes.add(sent(TileEncoder.geometry(level, geometry, BorderLines.NONE, names, TileEncoder.ALL)
                        .orElseThrow()));
                figures.add(sent(TileEncoder.figures(level, geometry, names, columns, TileEncoder.ALL)
                        .orElseThrow()));
            }
        }
        return new LevelSizes(
                level.code(), areas.size(), first, last, sizes(kept), sizes(keptGzip), sizes(shapes), sizes(figures));
    }

    private static int sent(byte[] tile) {
        return Gzip.KEPT.compress(tile).length;
    }

    private static TileSizes sizes(List<Integer> bytes) {
        return TileSizes.of(bytes.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public String name() {
        return "pyramid";
    }

    @Override
    public Object json() {
        return this;
    }

    @Override
    public void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%nThe whole pyramid of release %s, zooms %d to %d, one dimension: %s%n%n%s%n",
                release,
                FIRST_ZOOM,
                LAST_ZOOM,
                dimension,
                LevelSizes.HEADING);
        levels.forEach(level -> out.println(level.row()));
        out.printf(
                Locale.ROOT,
                "%nin all %,d tiles: %.1f MiB of kept parts, %.1f MiB of shapes and %.1f MiB with one dimension's figures,"
                        + " both gzipped%n",
                levels.stream().mapToLong(level -> level.kept().tiles()).sum(),
                levels.stream().mapToLong(level -> level.kept().bytes()).sum() / MIB,
                levels.stream().mapToLong(level -> level.shapes().bytes()).sum() / MIB,
                levels.stream().mapToLong(level -> level.figures().bytes()).sum() / MIB);
    }
}
