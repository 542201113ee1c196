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

/**
 * The protections of a release, as one thing that can be handed over: so that the attack suite can prove itself on broken
 * ones, which stand among the tests only. The shipped code has one implementation and no way to name another (ShippedJarTest).
 */
public interface Safeguards {
    /** What is added to counts (disclosure.md 2.3), or that they are rounded (2.13). */
    Noise noise(Profile profile, KeyFile noiseKey, Thresholds thresholds);

    /** The rule against differences of releases (disclosure.md 2.1). */
    Hold hold();

    /** Attacks the withheld figures of one unit, and withholds more where they could be found out (disclosure.md 2.12). */
    AuditReport audit(Auditor auditor, String unit, Progress progress);

    /** What the gates found and the release must answer for (disclosure.md 2.12). */
    List<String> faults(List<String> found);
}
