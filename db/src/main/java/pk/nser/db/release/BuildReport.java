package pk.nser.db.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.disclosure.audit.AuditReport;

/**
 * What a build did and what the gates found; kept with the release as JSON.
 *
 * @param profile code of the {@link pk.nser.db.disclosure.Profile}
 * @param previous the published release that it was compared with, or null for the first of its line
 * @param asOf day of the live rows, {@code YYYY-MM-DD}
 * @param households households behind the figures
 * @param members members behind the figures
 * @param areas shown areas of all levels
 * @param areasReplaced smallest shown areas that took their live rows
 * @param shown cells with a number
 * @param withheld cells withheld
 * @param notCollected cells not collected
 * @param audits what the attacks on the withheld figures found, one for each unit
 * @param faults what the gates found; empty when the release may be published
 */
public record BuildReport(
        String release,
        String line,
        String profile,
        String areasVersion,
        @Nullable String previous,
        String asOf,
        long households,
        long members,
        int areas,
        int areasReplaced,
        long shown,
        long withheld,
        long notCollected,
        List<AuditReport> audits,
        List<String> faults) {
    public BuildReport {
        audits = List.copyOf(audits);
        faults = List.copyOf(faults);
    }

    /** Sets of units that were withheld besides, since others could have been found out by them. */
    public long repaired() {
        return audits.stream().mapToLong(AuditReport::repaired).sum();
    }

    /** True when every gate was passed. */
    public boolean passed() {
        return faults.isEmpty();
    }
}
