package pk.nser.db.release;

import java.nio.file.Path;
import java.util.List;
import pk.nser.db.connection.Pools;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.AuditReport;
import pk.nser.db.disclosure.audit.Auditor;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.figures.AuditedFigures;
import pk.nser.db.release.safeguard.Safeguards;
import pk.nser.db.release.safeguard.StandardSafeguards;
import pk.nser.db.release.snapshot.Hold;

/** All protections of the product but the audit, which is given. */
public record OtherAudit(AuditedFigures.Attack attack) implements Safeguards {
    private static final StandardSafeguards STANDARD = new StandardSafeguards();

    /**
     * Builds without any audit, for tests that look at no figure and would wait for it in vain.
     *
     * @param keys folder of the key files
     */
    public static ReleaseBuild none(Pools pools, Path keys) {
        OtherAudit none = new OtherAudit((auditor, unit, progress) -> AuditReport.none(unit));
        return new ReleaseBuild(pools, keys, Thresholds.STANDARD, none);
    }

    @Override
    public Noise noise(Profile profile, KeyFile noiseKey, Thresholds thresholds) {
        return STANDARD.noise(profile, noiseKey, thresholds);
    }

    @Override
    public Hold hold() {
        return STANDARD.hold();
    }

    @Override
    public AuditReport audit(Auditor auditor, String unit, Progress progress) {
        return attack.run(auditor, unit, progress);
    }

    @Override
    public List<String> faults(List<String> found) {
        return STANDARD.faults(found);
    }
}
