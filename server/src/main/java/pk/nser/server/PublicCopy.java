package pk.nser.server;

import java.util.List;
import pk.nser.db.area.KeptTiles;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.Gate;
import pk.nser.server.access.PublicGate;
import pk.nser.server.access.rate.PublicRate;
import pk.nser.server.catalogue.ReleasesRoutes;
import pk.nser.server.command.Home;
import pk.nser.server.command.export.ExportDesk;
import pk.nser.server.command.export.PublicAnswers;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.listen.KeptAnswers;
import pk.nser.server.listen.Traffic;
import pk.nser.server.listen.WebServer;
import pk.nser.server.released.PublishedReleases;
import pk.nser.server.settings.Settings;

/**
 * The part of {@link Wiring} for exports: the public tree alone, over the role PUBLIC alone, on a free port of the loopback
 * for as long as an export is written. No other pool is opened, so nothing that is not public can come into one.
 */
final class PublicCopy {
    private static final long MIB = 1L << 20;
    private static final int THREADS = 4;
    private static final int CONNECTIONS = 16;
    private static final int SEARCHES_PER_SECOND = 1;

    private PublicCopy() {}

    static ExportDesk desk(Home home) {
        Settings settings = home.settings();
        Pools pools = new Pools(home.cluster());
        try {
            List<PublishedRelease> published = new Releases(pools.of(Role.PUBLIC)).published();
            WebServer server = serve(settings, pools);
            return new ExportDesk(
                    published, new KeptTiles(pools.of(Role.PUBLIC)), new PublicAnswers(server.port()), () -> {
                        server.close();
                        pools.close();
                    });
        } catch (RuntimeException e) { // whatever it is, the pools are not left open
            pools.close();
            throw e;
        }
    }

    private static WebServer serve(Settings settings, Pools pools) {
        // Each answer is asked for once: little is kept.
        Gate gate = new PublicGate(Codebook.standard().dimensionCodes(), new KeptAnswers(MIB));
        PublishedReleases releases = new PublishedReleases(new Releases(pools.of(Role.PUBLIC)), System::nanoTime);
        Traffic traffic = new Traffic();
        PublishedTree tree = new PublishedTree(settings.cache(), pools, Role.PUBLIC, traffic);
        return WebServer.start(
                new WebServer.Port("127.0.0.1", 0, THREADS, CONNECTIONS, false),
                traffic,
                List.of(
                        new ReleasesRoutes(releases, settings.requests().address()),
                        tree.routes(
                                gate,
                                new PublishedTree.Large(gate, ctx -> {}),
                                releases,
                                new PublicAddress(settings.http().address()),
                                new PublicRate(SEARCHES_PER_SECOND, new ClientAddress(List.of())::of))));
    }
}
