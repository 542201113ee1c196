package pk.nser.db.audit;

import java.util.List;
import java.util.stream.IntStream;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.Verdict;

/** Events for tests, each told apart by its rows. */
public final class SampleEvents {
    private SampleEvents() {}

    /** The {@code number}th: a delivery under agreement {@code number % 3}. */
    public static AuditEvent of(int number) {
        return new AuditEvent(
                Action.DELIVERY,
                Verdict.INTENT,
                Asker.holder("0123456789ABCd", number % 3, ""),
                new Subject("deliveries/3", "2026-11", List.of("1111", "1112"), List.of("gender", "toilet_type")),
                null,
                new Amount(number, 3_456_789, null),
                Origin.of("203.0.113.9", "00112233445566ff"));
    }

    /** The first {@code count} of them. */
    public static List<AuditEvent> first(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleEvents::of).toList();
    }
}
