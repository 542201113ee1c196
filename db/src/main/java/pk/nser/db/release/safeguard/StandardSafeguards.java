package pk.nser.db.release.safeguard;

import java.util.List;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.AuditReport;
import pk.nser.db.disclosure.audit.Auditor;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.snapshot.Hold;

/** The protections of every release: noise on each count or the profile without it, the hold rule, the audit, and no fault forgiven. */
public final class StandardSafeguards implements Safeguards {
    @Override
    public Noise noise(Profile profile, KeyFile noiseKey, Thresholds thresholds) {
        return new Noise(profile, noiseKey, thresholds);
    }

    @Override
    public Hold hold() {
        return Hold.RULE;
    }

    @Override
    public AuditReport audit(Auditor auditor, String unit, Progress progress) {
        return auditor.run(unit, progress);
    }

    @Override
    public List<String> faults(List<String> found) {
        return found;
    }
}
