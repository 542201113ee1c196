package pk.nser.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.TileRange;
import pk.nser.db.audit.event.Verdict;

class TileTallyTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final TileTally tally = new TileTally(nanos::get);

    private static AuditEvent tile(String token, String layer, int zoom, int column, int row) {
        return tile(token, layer, zoom, column, row, "203.0.113.9");
    }

    private static AuditEvent tile(String token, String layer, int zoom, int column, int row, String client) {
        return new AuditEvent(
                Action.TILES,
                Verdict.PERMIT,
                Asker.holder(token, 7, ""),
                new Subject("tiles/" + layer, "2026-11", List.of(), List.of("gender")),
                TileRange.of(zoom, column, row),
                new Amount(1, 100, null),
                Origin.of(client, "00112233445566ff"));
    }

    @Test
    void isOneEventForTokenClientLayerZoomAndMinute() {
        tally.add(tile("AAAAAAAAAAAAAA", "tehsil", 9, 350, 210));
        tally.add(tile("AAAAAAAAAAAAAA", "tehsil", 9, 352, 205));
        tally.add(tile("AAAAAAAAAAAAAA", "tehsil", 10, 700, 420));
        tally.add(tile("AAAAAAAAAAAAAA", "village", 9, 350, 210));
        tally.add(tile("BBBBBBBBBBBBBB", "tehsil", 9, 350, 210));
        tally.add(tile("AAAAAAAAAAAAAA", "tehsil", 9, 350, 210, "203.0.113.10"));
        nanos.addAndGet(TileTally.SPAN.toNanos() - 1);
        assertThat(tally.due(false)).isEmpty();
        nanos.addAndGet(1);
        assertThat(tally.due(false).stream().map(AuditEvent::json))
                .hasSize(5)
                .first()
                .isEqualTo("{\"action\":\"tiles\",\"decision\":\"permit\",\"token\":\"AAAAAAAAAAAAAA\",\"agreement\":7,"
                        + "\"product\":\"tiles/tehsil\",\"release\":\"2026-11\",\"dimensions\":[\"gender\"],"
                        + "\"z\":9,\"x\":[350,352],\"y\":[205,210],\"tiles\":2,\"rows\":2,\"bytes\":200,"
                        + "\"client\":\"203.0.113.9\"}");
        assertThat(tally.due(true)).isEmpty();
    }

    @Test
    void isToldBeforeItsMinuteWhenItHasToBe() {
        tally.add(tile("AAAAAAAAAAAAAA", "tehsil", 9, 350, 210));
        assertThat(tally.due(true)).hasSize(1);
        for (int i = 0; i < 10_000; i++) {
            tally.add(tile("A%013d".formatted(i), "tehsil", 9, 350, 210));
        }
        assertThat(tally.due(false)).hasSize(10_000);
    }
}
