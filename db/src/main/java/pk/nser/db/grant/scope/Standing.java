package pk.nser.db.grant.scope;

import java.util.Locale;

/** Where an agreement or a token stands, apart from its dates (R18, R22). */
public enum Standing {
    /** Signed; not paid, or not yet approved as gratis. */
    AGREED,
    ACTIVE,
    /** For now. */
    SUSPENDED,
    /** For good. */
    REVOKED,
    /** Closed at its end. */
    ENDED;

    /** How it is stored and told, for example {@code active}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code. */
    public static Standing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
