package pk.nser.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import pk.nser.db.audit.chain.AgreementTrail;
import pk.nser.db.audit.chain.Checkpoints;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.DeliveryMaking;
import pk.nser.db.delivery.GrantKeys;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.delivery.made.Downloads;
import pk.nser.db.delivery.point.GivenPoints;
import pk.nser.db.delivery.point.GivenSnapshots;
import pk.nser.db.job.Jobs;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.agreement.Charges;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.quota.Quotas;
import pk.nser.db.statistics.Releases;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.db.token.TokenCheck;
import pk.nser.db.token.Tokens;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.Gate;
import pk.nser.server.access.ScopedAreas;
import pk.nser.server.access.Trail;
import pk.nser.server.command.Home;
import pk.nser.server.command.audit.AuditCommand;
import pk.nser.server.command.audit.AuditDesk;
import pk.nser.server.command.records.DeliveryCommand;
import pk.nser.server.command.records.DeliveryDesk;
import pk.nser.server.command.records.InstitutionCommand;
import pk.nser.server.command.token.RecordGrants;
import pk.nser.server.command.token.TokenDesk;
import pk.nser.server.download.DeliveryRoutes;
import pk.nser.server.download.FileSending;
import pk.nser.server.download.JobRoutes;
import pk.nser.server.download.OpenDownloads;
import pk.nser.server.geotag.GeoTagRoutes;
import pk.nser.server.geotag.GeoTagTiles;
import pk.nser.server.geotag.ScopeOfPoints;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.http.Routes;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;
import pk.nser.server.token.TokenRoutes;

/** The part of {@link Wiring} for records of households: granting, making, fetching. */
final class RecordSharing {
    private RecordSharing() {}

    static List<Object> commands(Supplier<Home> home) {
        return List.of(
                new InstitutionCommand(
                        home, pools -> new Institutions(pools.of(Role.APP)), pools -> new Profiles(pools.of(Role.APP))),
                new DeliveryCommand(home, RecordSharing::deliveryDesk),
                new AuditCommand(home, RecordSharing::auditDesk));
    }

    private static AuditDesk auditDesk(Pools pools, Home home) {
        return new AuditDesk(
                new Checkpoints(pools.of(Role.BUILD), home.audit(), home.keys()),
                new AgreementTrail(pools.of(Role.BUILD)));
    }

    static DeliveryDesk deliveryDesk(Pools pools, Home home) {
        return new DeliveryDesk(new DeliveryMaking(
                pools.of(Role.BUILD),
                new Releases(pools.of(Role.PUBLIC)),
                new GrantKeys(pools.of(Role.BUILD), home.keys()),
                new DeliveryFolder(home.deliveries()),
                new Charges(pools.of(Role.APP))));
    }

    /** Writes agreements without a request, which the serving role may not. */
    static TokenDesk tokenDesk(Pools pools) {
        return new TokenDesk(
                new Tokens(pools.of(Role.BUILD)),
                new Releases(pools.of(Role.PUBLIC)),
                new ShownAreas(pools.of(Role.AGG)),
                new RecordGrants(
                        new Institutions(pools.of(Role.BUILD)),
                        new Profiles(pools.of(Role.APP)),
                        new LockLedger(pools.of(Role.BUILD), LockCap.STANDARD)),
                new SecureRandom());
    }

    /** What the holder of an agreement has besides figures: its files, and its tokens. */
    static Routes routes(
            Gate privateGate,
            Pools pools,
            Path deliveries,
            Trail trail,
            TokenCheck check,
            ClientAddress addresses,
            PublishedReleases releases,
            Products products) {
        DataSource app = pools.of(Role.APP);
        Jobs jobs = new Jobs(app);
        Routes asking = new JobRoutes(privateGate, jobs, addresses);
        Routes files = new DeliveryRoutes(
                privateGate,
                new Deliveries(app),
                jobs,
                new DeliveryFolder(deliveries),
                new FileSending(new OpenDownloads(), new Downloads(app), trail, check::checkAgain),
                addresses);
        Routes tokens = new TokenRoutes(privateGate, new Tokens(app), trail, releases, products);
        return routes -> {
            asking.add(routes);
            files.add(routes);
            tokens.add(routes);
        };
    }

    /** The points of an agreement, as tiles. */
    static Routes points(
            Gate privateGate,
            Pools pools,
            Trail trail,
            PublishedReleases releases,
            Products products,
            ScopedAreas scoped,
            ClientAddress addresses,
            PublicAddress address) {
        return new GeoTagRoutes(
                new ScopeOfPoints(
                        privateGate, releases, products, scoped, new GivenSnapshots(pools.of(Role.APP)), addresses),
                new GeoTagTiles(new GivenPoints(pools.of(Role.REL)), new Quotas(pools.of(Role.APP)), trail),
                products,
                address);
    }
}
