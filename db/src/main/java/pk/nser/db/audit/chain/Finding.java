package pk.nser.db.audit.chain;

/**
 * Something in the log that is not as it was written.
 *
 * @param where for example {@code event 17}, {@code events 17 to 20}, {@code checkpoint 3}
 * @param what in words
 */
public record Finding(String where, String what) {
    static Finding event(long seq, String what) {
        return new Finding("event " + seq, what);
    }

    static Finding events(long from, long to, String what) {
        return from == to ? event(from, what) : new Finding("events " + from + " to " + to, what);
    }

    static Finding checkpoint(int line, String what) {
        return new Finding("checkpoint in line " + line, what);
    }
}
