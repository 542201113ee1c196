package pk.nser.db.grant.ceiling;

import java.util.Optional;

/** How precisely a place may be drawn; each includes those before it. */
public enum Geometry {
    NONE,
    /** Shaded outlines of areas. */
    AREA,
    /** Points drawn anew inside leaves of at least ten households (disclosure.md 2.9). */
    LEAF,
    /** Points as surveyed. */
    EXACT;

    /** How it is stored and told, for example {@code leaf}. */
    public String code() {
        return Codes.of(this);
    }

    /** The one with this code. */
    public static Optional<Geometry> ofCode(String code) {
        return Codes.find(values(), code);
    }
}
