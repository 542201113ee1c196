package pk.nser.server.command;

import java.nio.file.Path;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.area.load.BoundarySets;
import pk.nser.db.lookup.refresh.LookupRefresh;
import pk.nser.db.release.ReleaseBuild;
import pk.nser.db.release.ReleaseList;
import pk.nser.db.release.ReleasePublish;
import pk.nser.tiles.pyramid.Pyramid;

/**
 * What the release commands work with.
 *
 * @param folder data folder, on whose disk the databases grow
 */
public record ReleaseDesk(
        BoundarySets sets,
        ReleaseBuild build,
        ReleasePublish publish,
        LookupRefresh lookup,
        ReleaseList list,
        Pyramid pyramid,
        PyramidTables pyramidTables,
        Path folder) {}
