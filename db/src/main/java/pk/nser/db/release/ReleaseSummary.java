package pk.nser.db.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release as the office sees it.
 *
 * @param profile code of the {@link pk.nser.db.disclosure.Profile}
 * @param state {@code building}, {@code built}, {@code failed} or {@code dropped}
 * @param previous the release that it was compared with, or null
 * @param published true when it was published and can still be asked for
 * @param current true when it is the one that is served
 * @param report what the build and its gates found, JSON
 */
public record ReleaseSummary(
        String id,
        String line,
        String profile,
        String areasVersion,
        LocalDate asOf,
        Instant builtAt,
        String state,
        @Nullable String previous,
        boolean published,
        boolean current,
        String report) {
    /**
     * The releases that a policy of so many leaves no room for: in each line the published ones behind the newest {@code keep}, but
     * for the served one, and those that were built and never published before the newest published one, which never can be.
     *
     * @param all the newest first
     * @return the oldest first
     */
    public static List<String> older(List<ReleaseSummary> all, int keep) {
        Map<String, Integer> published = new HashMap<>();
        List<String> older = new ArrayList<>();
        for (ReleaseSummary release : all) {
            int newer = published.getOrDefault(release.line, 0);
            if (release.published) {
                published.put(release.line, newer + 1);
            }
            boolean over = release.published ? newer >= keep && !release.current : newer > 0;
            if (over && release.state.equals("built")) {
                older.add(0, release.id);
            }
        }
        return older;
    }
}
