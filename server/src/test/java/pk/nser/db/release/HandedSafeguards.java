package pk.nser.db.release;

import java.nio.file.Path;
import pk.nser.db.connection.Pools;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.release.safeguard.Safeguards;

/** Hands a release build other protections than the standard ones: only a class of this package can, and no shipped one does. */
public final class HandedSafeguards {
    private HandedSafeguards() {}

    /** A build under these protections. */
    public static ReleaseBuild build(Pools pools, Path keys, Safeguards safeguards) {
        return new ReleaseBuild(pools, keys, Thresholds.STANDARD, safeguards);
    }
}
