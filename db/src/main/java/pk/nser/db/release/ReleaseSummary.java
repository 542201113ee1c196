package pk.nser.db.release;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release as the office sees it.
 *
 * @param profile code of the {@link pk.nser.db.disclosure.Profile}
 * @param state {@code building}, {@code built} or {@code failed}
 * @param previous the release that it was compared with, or null
 * @param published true when it was published at some time
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
        String report) {}
