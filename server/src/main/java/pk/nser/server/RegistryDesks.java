package pk.nser.server;

import javax.sql.DataSource;
import pk.nser.db.area.Outlines;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.area.load.AreaImport;
import pk.nser.db.area.load.BoundarySets;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.HouseholdImport;
import pk.nser.db.lookup.refresh.LookupRefresh;
import pk.nser.db.release.ReleaseBuild;
import pk.nser.db.release.ReleaseList;
import pk.nser.db.release.ReleasePublish;
import pk.nser.db.release.catalogue.LineTables;
import pk.nser.server.command.Home;
import pk.nser.server.command.ImportDesk;
import pk.nser.server.command.ReleaseDesk;
import pk.nser.tiles.pyramid.Pyramid;

/** The part of {@link Wiring} for what comes into the registry and what is released of it. */
final class RegistryDesks {
    private RegistryDesks() {}

    static ImportDesk imports(Pools pools, Home home) {
        DataSource load = pools.of(Role.LOAD);
        return new ImportDesk(
                new AreaImport(load),
                new BoundarySets(load),
                new HouseholdImport(load, home.keys(), BandCutOffs.STANDARD),
                home.folder());
    }

    static ReleaseDesk releases(Pools pools, Home home) {
        DataSource build = pools.of(Role.BUILD);
        PyramidTables pyramid = new PyramidTables(build);
        return new ReleaseDesk(
                new BoundarySets(build),
                new ReleaseBuild(pools, home.keys()),
                new ReleasePublish(pools),
                new LookupRefresh(pools),
                new ReleaseList(pools),
                new Pyramid(new Outlines(build), pyramid),
                pyramid,
                home.folder());
    }

    static LineTables lines(Pools pools) {
        return new LineTables(pools.of(Role.BUILD));
    }
}
