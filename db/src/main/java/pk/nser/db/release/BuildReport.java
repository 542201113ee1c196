package pk.nser.db.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a build did and what the gates found; kept with the release as JSON.
 *
 * @param previous the published release that it was compared with, or null for the first of its line
 * @param asOf day of the live rows, {@code YYYY-MM-DD}
 * @param households households behind the figures
 * @param members members behind the figures
 * @param areas shown areas of all levels
 * @param areasReplaced smallest shown areas that took their live rows
 * @param shown cells with a number
 * @param withheld cells withheld
 * @param notCollected cells not collected
 * @param faults what the gates found; empty when the release may be published
 */
public record BuildReport(
        String release,
        String line,
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
        List<String> faults) {
    public BuildReport {
        faults = List.copyOf(faults);
    }

    /** True when every gate was passed. */
    public boolean passed() {
        return faults.isEmpty();
    }
}
