package pk.nser.server.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.job.Job;

/**
 * A file that was asked for; what is not there yet is left out.
 *
 * @param askedAt ISO 8601, like {@code endedAt}
 * @param delivery the {@code id} of the file, once it is made
 * @param problem why it could not be made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
        long job,
        String state,
        @Nullable String format,
        @Nullable Integer epsg,
        String askedAt,
        @Nullable String endedAt,
        @Nullable Integer delivery,
        @Nullable String problem) {
    static JobView of(Job job) {
        FileFormat format = job.format();
        Instant ended = job.endedAt();
        return new JobView(
                job.id(),
                job.state().code(),
                format == null ? null : format.code(),
                job.epsg(),
                job.askedAt().toString(),
                ended == null ? null : ended.toString(),
                job.deliveryId(),
                job.problem());
    }
}
