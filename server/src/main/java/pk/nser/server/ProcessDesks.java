package pk.nser.server;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.agreement.Agreements;
import pk.nser.db.sharing.area.PublishedAreas;
import pk.nser.db.sharing.move.Dossier;
import pk.nser.db.sharing.move.Moves;
import pk.nser.db.sharing.party.OfficerTokens;
import pk.nser.db.sharing.party.Officers;
import pk.nser.db.sharing.request.FormReader;
import pk.nser.db.sharing.request.Requests;
import pk.nser.db.statistics.Releases;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.db.token.Tokens;
import pk.nser.server.access.Trail;
import pk.nser.server.command.Home;
import pk.nser.server.command.desk.AgreementCommand;
import pk.nser.server.command.desk.DataRequestCommand;
import pk.nser.server.command.desk.OfficerCommand;
import pk.nser.server.command.desk.ProcessDesk;
import pk.nser.server.desk.DeskRoutes;
import pk.nser.server.desk.OfficerGate;
import pk.nser.server.desk.RequesterRoutes;
import pk.nser.server.http.Routes;
import pk.nser.server.released.PublishedReleases;

/** The part of {@link Wiring} for requests, their process and their agreements. */
final class ProcessDesks {
    private ProcessDesks() {}

    static List<Object> commands(Supplier<Home> home) {
        return List.of(
                new OfficerCommand(home, ProcessDesks::desk),
                new DataRequestCommand(home, ProcessDesks::desk),
                new AgreementCommand(home, ProcessDesks::desk));
    }

    /** What the serving process has of it: officers are read, and what they do is weighed where it is written. */
    static Routes routes(Pools pools, PublishedReleases releases, Trail trail) {
        DataSource app = pools.of(Role.APP);
        PublishedAreas areas = new PublishedAreas(new ShownAreas(pools.of(Role.AGG)), releases::pointer);
        OfficerGate gate = new OfficerGate(new OfficerTokens(app, new SecureRandom()));
        Requests requests = new Requests(app);
        Dossier dossier = new Dossier(app);
        Moves moves = new Moves(app, LockCap.STANDARD, areas);
        Routes unit = new DeskRoutes(gate, requests, dossier, moves, new Agreements(app), new Tokens(app), trail);
        Routes institutions = new RequesterRoutes(gate, new FormReader(areas), requests, dossier, moves, trail);
        return routes -> {
            unit.add(routes);
            institutions.add(routes);
        };
    }

    /** Officers are written by the BUILD role alone, which the serving process does not have. */
    static ProcessDesk desk(Pools pools) {
        DataSource app = pools.of(Role.APP);
        PublishedAreas areas =
                new PublishedAreas(new ShownAreas(pools.of(Role.AGG)), new Releases(pools.of(Role.PUBLIC))::published);
        return new ProcessDesk(
                new Officers(pools.of(Role.BUILD)),
                new OfficerTokens(pools.of(Role.BUILD), new SecureRandom()),
                new FormReader(areas),
                new Requests(app),
                new Moves(app, LockCap.STANDARD, areas),
                new Dossier(app),
                new Agreements(app),
                new Tokens(app));
    }
}
