package pk.nser.db.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.FileFormat;

/**
 * A job of an agreement, as its holder sees it.
 *
 * @param format of the file; null when it is no delivery
 * @param epsg code of the system of the file; null when it is no delivery
 * @param endedAt null until it is done or failed
 * @param deliveryId the file; null until it is there, and again when it was dropped
 * @param problem why it failed, or what went wrong the last time while it waits to be tried again; names no household
 */
public record Job(
        long id,
        JobKind kind,
        @Nullable FileFormat format,
        @Nullable Integer epsg,
        JobState state,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Integer deliveryId,
        @Nullable String problem) {}
