package pk.nser.db.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.TileRange;
import pk.nser.db.audit.event.Verdict;

/**
 * Adds up what comes too often to be told one by one: one event for each asker, client, layer, zoom and minute (access.md 3.5).
 * Kept in memory, so a process that is killed loses its last minute. Thread-safe.
 */
final class TileTally {
    static final Duration SPAN = Duration.ofMinutes(1);

    /** More kinds than this in one minute are told before the minute is over. */
    private static final int MOST_KINDS = 10_000;

    private record Kind(
            Action action,
            Verdict verdict,
            Asker asker,
            Subject subject,
            int zoom,
            @Nullable String client) {}

    private record Sum(@Nullable TileRange tiles, long requests, long bytes) {
        Sum with(Sum other) {
            return new Sum(
                    tiles == null || other.tiles == null ? tiles : tiles.with(other.tiles),
                    requests + other.requests,
                    Math.min(bytes + other.bytes, Integer.MAX_VALUE * 100L));
        }
    }

    private final LongSupplier nanos;
    private final Map<Kind, Sum> sums = new LinkedHashMap<>();
    private long began;

    /** @param nanos a monotonic clock */
    TileTally(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Adds one answer; which request it was is not kept. */
    synchronized void add(AuditEvent answer) {
        if (sums.isEmpty()) {
            began = nanos.getAsLong();
        }
        TileRange tiles = answer.tiles();
        Amount amount = answer.amount();
        Kind kind = new Kind(
                answer.action(),
                answer.verdict(),
                answer.asker(),
                answer.subject(),
                tiles == null ? -1 : tiles.zoom(),
                answer.origin().client());
        sums.merge(kind, new Sum(tiles, 1, amount == null ? 0 : amount.bytes()), Sum::with);
    }

    /** What has been added up, when its minute is over; nothing before. */
    synchronized List<AuditEvent> due(boolean atOnce) {
        boolean over = nanos.getAsLong() - began >= SPAN.toNanos() || sums.size() >= MOST_KINDS;
        List<AuditEvent> events = new ArrayList<>();
        if (!sums.isEmpty() && (atOnce || over)) {
            sums.forEach((kind, sum) -> events.add(new AuditEvent(
                    kind.action(),
                    kind.verdict(),
                    kind.asker(),
                    kind.subject(),
                    sum.tiles(),
                    new Amount(sum.requests(), sum.bytes(), null),
                    new Origin(kind.client(), null))));
            sums.clear();
        }
        return events;
    }
}
