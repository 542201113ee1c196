package pk.nser.server.command.lookup;

import java.nio.file.Path;
import pk.nser.db.lookup.programme.Suspensions;
import pk.nser.db.lookup.refresh.LookupRefresh;

/**
 * What {@code lookup} works with.
 *
 * @param folder data folder, on whose disk the databases grow
 */
public record LookupDesk(LookupRefresh refresh, Suspensions suspensions, Path folder) {}
