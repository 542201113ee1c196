package pk.nser.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.area.ShownOutlines;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.statistics.AreaQuarters;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ReleaseTables;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Tree;
import pk.nser.server.access.rate.PublicRate;
import pk.nser.server.catalogue.AreasRoutes;
import pk.nser.server.catalogue.CatalogueRoutes;
import pk.nser.server.figure.FigureRoutes;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.http.Routes;
import pk.nser.server.listen.Traffic;
import pk.nser.server.map.PictureRoutes;
import pk.nser.server.map.Workroom;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;
import pk.nser.server.search.AreaSearch;
import pk.nser.server.search.SearchRoutes;
import pk.nser.server.settings.CacheSettings;
import pk.nser.server.tile.FigureTileRoutes;
import pk.nser.server.tile.MapDescriptions;
import pk.nser.server.tile.ShapeTileRoutes;
import pk.nser.server.tile.TileParts;

/** What both trees publish, read by one role: each of them stands on what it is given here and on nothing else. */
final class PublishedTree {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedTree.class);

    private static final long MIB = 1L << 20;

    private final Tree tree;
    private final Products products;
    private final TileParts tiles;
    private final ShownOutlines outlines;

    /**
     * A tree.
     *
     * @param role PUBLIC, or AGG for all levels
     * @param traffic told how often what tiles are made of is in memory
     */
    PublishedTree(CacheSettings cache, Pools pools, Role role, Traffic traffic) {
        tree = role == Role.PUBLIC ? Tree.PUBLIC : Tree.PRIVATE;
        products = new Products(
                new ShownAreas(pools.of(role)),
                new Figures(pools.of(role)),
                new AreaQuarters(pools.of(role)),
                new ReleaseTables(pools.of(role)),
                cache.figuresMib() * MIB / 2);
        outlines = new ShownOutlines(pools.of(role));
        tiles = new TileParts(new PyramidTables(pools.of(role)), products, cache.geometryMib() * MIB / 2);
        tiles.tell(traffic, tree.code());
    }

    Products products() {
        return products;
    }

    /** Makes ready what the first tiles of a release would wait for; fails as they do while the database is away. */
    void prepare(PublishedRelease release) {
        Codebook codebook = Codebook.standard();
        Catalogue catalogue = Catalogue.of(codebook);
        List<Table> tables = codebook.dimensions().stream()
                .flatMap(dimension -> catalogue.mapped(dimension).stream())
                .toList();
        for (AreaLevel level : AreaLevel.values()) {
            if (tree == Tree.PRIVATE || level.isPublic()) {
                tiles.prepare(release, level, level.isPublic() ? tables : tables.subList(0, 1));
            }
        }
    }

    /**
     * Reads what the log has to say of the boundaries that are served, and what first tiles would wait for, before the
     * operator is told that the server is ready; a database that is away is told by those who need it.
     */
    static void makeReady(PublishedReleases releases, PublishedTree published, PublishedTree all) {
        try {
            List<PublishedRelease> served = releases.pointer();
            served.forEach(release -> published.products().boundarySet(release.areasVersion()));
            served.stream()
                    .limit(1)
                    .forEach(release -> Stream.of(published, all).parallel().forEach(tree -> tree.prepare(release)));
        } catch (RegistryUnavailable away) {
            LOG.warn("started without its database: {}", away.getMessage());
        } catch (RuntimeException e) { // whoever asks for that tile is told; the others need a server
            LOG.warn("started without having drawn the first tiles", e);
        }
    }

    /**
     * What is large and costly to make: pictures, and tables with outlines.
     *
     * @param gate one with a cache of its own
     * @param rate asked before one is made
     */
    record Large(Gate gate, Consumer<Context> rate) {}

    /** Its routes, behind a gate. */
    Routes routes(Gate gate, Large large, PublishedReleases releases, PublicAddress address, PublicRate searches) {
        Codebook codebook = Codebook.standard();
        // the router tries them in this order, and tiles are asked for most
        List<Routes> features = List.of(
                new ShapeTileRoutes(gate, releases, tiles),
                new FigureTileRoutes(gate, releases, tiles, new MapDescriptions(products, codebook), address, codebook),
                new CatalogueRoutes(gate, releases, products, codebook),
                new AreasRoutes(gate, releases, products),
                new SearchRoutes(gate, releases, new AreaSearch(products, gate.tree()), searches),
                new FigureRoutes(gate, large.gate(), large.rate(), releases, products, outlines, codebook),
                new PictureRoutes(large.gate(), releases, products, outlines, codebook, new Workroom(), large.rate()));
        return routes -> features.forEach(feature -> feature.add(routes));
    }
}
