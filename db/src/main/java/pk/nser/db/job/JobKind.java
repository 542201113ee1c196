package pk.nser.db.job;

import java.util.Locale;

/** What the worker is asked for. */
public enum JobKind {
    /** A file of an agreement. */
    DELIVERY,
    /** Everything that was made for an agreement that is over goes. */
    DROP,
    /** The answers to CNICs, anew. */
    LOOKUP;

    /** How it is stored and told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
