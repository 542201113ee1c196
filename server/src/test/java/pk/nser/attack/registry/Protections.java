package pk.nser.attack.registry;

import java.util.BitSet;
import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.SilentNoise;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.AuditReport;
import pk.nser.db.disclosure.audit.Auditor;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.safeguard.Safeguards;
import pk.nser.db.release.safeguard.StandardSafeguards;
import pk.nser.db.release.snapshot.Change;
import pk.nser.db.release.snapshot.Hold;

/** What a release is protected by: the product's own protections, or broken ones that the attacks must get through. */
public enum Protections {
    /** The product as it is shipped. */
    PRODUCT("the product", true, true),
    /** Small counts are hidden and nothing else is done. */
    THRESHOLD_ONLY("threshold only, no noise, no hold rule", false, false),
    /** Small counts are hidden, noise is added, every release takes every change at once. */
    WITHOUT_HOLD("threshold and noise, no hold rule", true, false);

    private final String words;
    private final boolean noisy;
    private final boolean holding;

    Protections(String words, boolean noisy, boolean holding) {
        this.words = words;
        this.noisy = noisy;
        this.holding = holding;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** True when the attacks must succeed against it. */
    public boolean isBroken() {
        return !holding;
    }

    Safeguards safeguards() {
        return isBroken() ? new Broken(noisy) : new StandardSafeguards();
    }

    /** No hold rule, no audit, gates that are not asked, and noise or none. */
    private record Broken(boolean noisy) implements Safeguards {
        @Override
        public Noise noise(Profile profile, KeyFile noiseKey, Thresholds thresholds) {
            return noisy ? new Noise(Profile.CELL_KEY, noiseKey, thresholds) : SilentNoise.of(noiseKey);
        }

        @Override
        public Hold hold() {
            return Broken::everything;
        }

        @Override
        public AuditReport audit(Auditor auditor, String unit, Progress progress) {
            return AuditReport.none(unit);
        }

        @Override
        public List<String> faults(List<String> found) {
            return List.of();
        }

        private static BitSet everything(ShownTree tree, List<Change> changes) {
            BitSet taken = new BitSet(tree.size());
            tree.nodes(AreaLevel.VILLAGE).forEach(taken::set);
            return taken;
        }
    }
}
