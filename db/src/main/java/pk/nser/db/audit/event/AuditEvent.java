package pk.nser.db.audit.event;

import org.jspecify.annotations.Nullable;

/**
 * One event of the audit log (access.md 3.5). It can hold nothing else than this: no CNIC, name, coordinate, secret or raw
 * query. Number and time are given by the database.
 *
 * @param tiles for {@link Action#TILES} and {@link Action#GEOTAGS}
 * @param amount what was sent or is about to be
 */
public record AuditEvent(
        Action action,
        Verdict verdict,
        Asker asker,
        Subject subject,
        @Nullable TileRange tiles,
        @Nullable Amount amount,
        Origin origin) {
    /** Most characters of an event in the log. */
    static final int MOST_CHARACTERS = 4_000;

    public AuditEvent {
        int length = EventJson.of(action, verdict, asker, subject, tiles, amount, origin)
                .length();
        if (length > MOST_CHARACTERS) {
            throw new IllegalArgumentException("audit event: " + length + " characters, more than " + MOST_CHARACTERS);
        }
    }

    /** One without tiles and amount. */
    public AuditEvent(Action action, Verdict verdict, Asker asker, Subject subject, Origin origin) {
        this(action, verdict, asker, subject, null, null, origin);
    }

    /** The same with another verdict and amount: the outcome of an intent. */
    public AuditEvent outcome(Verdict became, Amount sent) {
        return new AuditEvent(action, became, asker, subject, tiles, sent, origin);
    }

    /** Its canonical JSON, without number and time. */
    public String json() {
        return EventJson.of(action, verdict, asker, subject, tiles, amount, origin);
    }
}
