package pk.nser.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.point.GivenSnapshots;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.statistics.Releases;
import pk.nser.db.token.TokenCheck;
import pk.nser.db.token.TokenNews;
import pk.nser.db.token.Tokens;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.PrivateGate;
import pk.nser.server.access.PublicGate;
import pk.nser.server.access.ScopedAreas;
import pk.nser.server.access.Trail;
import pk.nser.server.access.cookie.SessionCookie;
import pk.nser.server.access.cookie.Sessions;
import pk.nser.server.access.rate.PrivateRate;
import pk.nser.server.access.rate.PublicRate;
import pk.nser.server.atlas.AtlasFiles;
import pk.nser.server.atlas.AtlasRoutes;
import pk.nser.server.catalogue.ReleasesRoutes;
import pk.nser.server.command.CatalogueCommand;
import pk.nser.server.command.DatabaseCommand;
import pk.nser.server.command.DemoCommand;
import pk.nser.server.command.Home;
import pk.nser.server.command.ImportCommand;
import pk.nser.server.command.ReleaseCommand;
import pk.nser.server.command.export.ExportCommand;
import pk.nser.server.command.serve.RunningServer;
import pk.nser.server.command.serve.ServeCommand;
import pk.nser.server.command.token.TokenCommand;
import pk.nser.server.health.HealthRoutes;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.http.Routes;
import pk.nser.server.listen.KeptAnswers;
import pk.nser.server.listen.PortTaken;
import pk.nser.server.listen.Traffic;
import pk.nser.server.listen.WebServer;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;
import pk.nser.server.session.SessionRoutes;
import pk.nser.server.settings.Settings;
import pk.nser.server.trail.PrivateTrail;

/** The only place that calls the constructors of parts, so what each one is given is read here. */
final class Wiring {
    private static final long MIB = 1L << 20;

    /** Of one network, in both trees together (access.md 3.6): a person who types asks four times a second. */
    private static final int SEARCHES_PER_SECOND = 20;
    /** Finished public pictures and tables with outlines that are kept: some 60. */
    private static final long LARGE_MIB = 32;

    /** How many of these are made in a second for one network of askers without a token (access.md 3.6). */
    private static final int LARGE_PER_SECOND = 5;

    private Wiring() {}

    /** Every command, each in the data folder that the environment names. */
    static List<Object> commands() {
        return commands(() -> Home.of(System.getenv()));
    }

    /** Every command in a data folder. */
    static List<Object> commands(Supplier<Home> home) {
        List<Object> commands = new ArrayList<>(List.of(
                serveCommand(home),
                new DatabaseCommand(home),
                new DemoCommand(home),
                new ImportCommand(home, RegistryDesks::imports),
                new CommandLine(new ReleaseCommand(home, RegistryDesks::releases))
                        .addSubcommand(new ExportCommand(home, PublicCopy::desk)),
                new TokenCommand(home, RecordSharing::tokenDesk),
                new CatalogueCommand(home, RegistryDesks::lines),
                new CommandLine.HelpCommand()));
        commands.addAll(RecordSharing.commands(home));
        commands.addAll(CnicService.commands(home));
        commands.addAll(ProcessDesks.commands(home));
        commands.addAll(WorkerWiring.commands(home));
        return commands;
    }

    /** The one of the serving process, in the data folder that the environment names. */
    static Object serveCommand() {
        return serveCommand(() -> Home.of(System.getenv()));
    }

    private static Object serveCommand(Supplier<Home> home) {
        return new ServeCommand(
                home, (settings, folder) -> serve(settings, folder.servingCluster(), folder.deliveries()));
    }

    /** Opens both ports; on failure leaves nothing open. */
    static Serving serve(Settings settings, ClusterAddress cluster, Path deliveries) {
        Pools pools = new Pools(cluster);
        TokenCheck tokens = new TokenCheck(new Tokens(pools.of(Role.APP)), System::nanoTime);
        PublishedReleases releases = new PublishedReleases(new Releases(pools.of(Role.PUBLIC)), System::nanoTime);
        Traffic traffic = new Traffic();
        PublishedTree published = new PublishedTree(settings.cache(), pools, Role.PUBLIC, traffic);
        PublishedTree all = new PublishedTree(settings.cache(), pools, Role.AGG, traffic);
        AuditLog audit = AuditLog.start(pools.of(Role.AUDIT));
        ClientAddress addresses = new ClientAddress(settings.http().proxies());
        KeptAnswers kept = new KeptAnswers(settings.cache().publicAnswersMib() * MIB);
        WebServer web = null;
        try {
            web = WebServer.start(
                    Ports.open(settings.http()),
                    traffic,
                    kept,
                    releases::isKnownToServe,
                    features(
                            settings,
                            pools,
                            cluster,
                            traffic,
                            kept,
                            tokens,
                            releases,
                            published,
                            all,
                            deliveries,
                            addresses,
                            new PrivateTrail(audit, addresses)));
            PublishedTree.makeReady(releases, published, all);
            WebServer operator = WebServer.start(
                    Ports.open(settings.operator()), new Traffic(), List.of(new HealthRoutes(releases, traffic)));
            return new Serving(web, operator, TokenNews.start(pools.of(Role.APP), tokens), audit, pools);
        } catch (PortTaken e) {
            if (web != null) {
                web.close();
            }
            audit.close();
            pools.close();
            throw e;
        }
    }

    private static List<Routes> features(
            Settings settings,
            Pools pools,
            ClusterAddress cluster,
            Traffic traffic,
            KeptAnswers kept,
            TokenCheck tokens,
            PublishedReleases releases,
            PublishedTree published,
            PublishedTree all,
            Path deliveries,
            ClientAddress addresses,
            Trail trail) {
        Codebook codebook = Codebook.standard();
        PublicAddress address = new PublicAddress(settings.http().address());
        SessionCookie cookie = new SessionCookie(address.secure());
        Sessions sessions = new Sessions(new SecureRandom());
        Set<String> dimensions = codebook.dimensionCodes();
        PublicGate publicGate = new PublicGate(dimensions, kept);
        traffic.watchCache("public-answers", kept::hits, kept::misses);
        PublishedTree.Large large = new PublishedTree.Large(
                new PublicGate(dimensions, new KeptAnswers(LARGE_MIB * MIB)),
                new PublicRate(LARGE_PER_SECOND, addresses::of)::admit);
        Products allProducts = all.products();
        ScopedAreas scoped = new ScopedAreas(allProducts);
        PrivateGate privateGate = new PrivateGate(
                tokens,
                sessions,
                cookie,
                scoped,
                trail,
                addresses,
                address,
                new PrivateRate(settings.http().privatePerSecond()));
        PublicRate searches = new PublicRate(SEARCHES_PER_SECOND, addresses::of);
        return List.of(
                WebServer.readableByAll("/public/*"),
                WebServer.readableByAll("/releases.json"),
                new ReleasesRoutes(releases, settings.requests().address()),
                published.routes(publicGate, large, releases, address, searches),
                all.routes(privateGate, new PublishedTree.Large(privateGate, ctx -> {}), releases, address, searches),
                RecordSharing.routes(privateGate, pools, deliveries, trail, tokens, addresses, releases, allProducts),
                RecordSharing.points(privateGate, pools, trail, releases, allProducts, scoped, addresses, address),
                CnicService.routes(
                        settings.http(),
                        pools,
                        cluster,
                        CnicService.holders(privateGate, addresses),
                        addresses,
                        trail,
                        traffic,
                        Clock.system(Home.ZONE)),
                ProcessDesks.routes(pools, releases, trail),
                new SessionRoutes(
                        tokens, privateGate, sessions, cookie, address, trail, new GivenSnapshots(pools.of(Role.APP))),
                new AtlasRoutes(new AtlasFiles()));
    }

    /** Both ports and what is behind them. */
    record Serving(WebServer web, WebServer operator, TokenNews news, AuditLog audit, Pools pools)
            implements RunningServer {
        @Override
        public int port() {
            return web.port();
        }

        @Override
        public int operatorPort() {
            return operator.port();
        }

        @Override
        public void close() {
            web.close();
            news.close();
            operator.close();
            audit.close();
            pools.close();
        }
    }
}
