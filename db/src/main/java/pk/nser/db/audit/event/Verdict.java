package pk.nser.db.audit.event;

import java.util.Locale;

/**
 * What came of it.
 *
 * @param code the code of the problem that was answered, for example {@code outside-scope}; empty when none was
 */
public record Verdict(Stage stage, String code) {
    /** The place of an event in the life of a request. */
    public enum Stage {
        /** Answered. */
        PERMIT,
        /** Refused. */
        DENY,
        /** About to be sent: committed before the first byte. */
        INTENT,
        /** What became of an intent. */
        OUTCOME;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Answered as asked. */
    public static final Verdict PERMIT = new Verdict(Stage.PERMIT, "");

    /** About to be sent. */
    public static final Verdict INTENT = new Verdict(Stage.INTENT, "");

    /** Sent to its last byte. */
    public static final Verdict SENT = new Verdict(Stage.OUTCOME, "");

    /** Broken off before its last byte. */
    public static final Verdict BROKEN_OFF = new Verdict(Stage.OUTCOME, "broken-off");

    /** Broken off by ourselves, for what allowed it no longer does. */
    public static final Verdict CUT = new Verdict(Stage.OUTCOME, "cut");

    public Verdict {
        Shape.CODE.checkOrEmpty(code);
    }

    /** Refused with the code of a problem. */
    public static Verdict denied(String code) {
        return new Verdict(Stage.DENY, code);
    }
}
