package pk.nser.db.job;

import java.util.Locale;

/** Where a job stands. The last two are final. */
public enum JobState {
    /** Nobody has begun it, or it was begun and waits to be begun again. */
    WAITING,
    RUNNING,
    DONE,
    /** Refused, or tried three times. */
    FAILED;

    /** How it is stored and told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
