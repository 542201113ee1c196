package pk.nser.server.trail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Subject;

/**
 * The intents of tiles of records that were committed in the last minute. While the log cannot be written none of them is
 * believed, so nothing more is sent than was told.
 */
final class ToldTiles {
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Kind(
            Action action,
            Asker asker,
            Subject subject,
            @Nullable String client) {}

    private final AuditLog log;
    private final Cache<Kind, Boolean> told =
            Caffeine.newBuilder().expireAfterWrite(SPAN).maximumSize(MOST).build();

    ToldTiles(AuditLog log) {
        this.log = log;
    }

    /** Commits an intent, unless the same was committed within the minute. */
    void tell(AuditEvent intent) {
        Kind kind = new Kind(
                intent.action(),
                intent.asker(),
                intent.subject(),
                intent.origin().client());
        if (log.isFailing()) {
            told.invalidate(kind);
        }
        told.asMap().computeIfAbsent(kind, same -> {
            log.intent(intent);
            return true;
        });
    }
}
