package pk.nser.db.release;

import java.nio.file.Path;
import pk.nser.db.connection.Pools;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.AuditReport;

/** Builds without the audit, for tests that look at no figure and would wait for it in vain. */
public final class UnauditedBuild {
    private UnauditedBuild() {}

    /**
     * A build with all other protections.
     *
     * @param keys folder of the key files
     */
    public static ReleaseBuild of(Pools pools, Path keys) {
        OtherAudit none = new OtherAudit((auditor, unit, progress) -> AuditReport.none(unit));
        return new ReleaseBuild(pools, keys, Thresholds.STANDARD, none);
    }
}
