package pk.nser.oracle.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From one instant until another, which is no longer in it (R22). An end is always asked for (A30). */
public record Period(Instant from, Instant until) {
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Dates upside down: from " + from + " until " + until);
        }
    }

    /** Whole days, the last included, for the form lets one day be first and last. */
    public static Period ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Dates upside down: from " + first + " to " + last);
        }
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
