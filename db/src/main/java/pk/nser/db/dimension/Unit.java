package pk.nser.db.dimension;

import java.util.Locale;
import java.util.Optional;

/**
 * What a table counts (protocol 3.1, requirement R1): households, families given by their ever-married woman, or
 * persons.
 */
public enum Unit {
    HOUSEHOLD,
    FAMILY,
    PERSON;

    /** The name used in table keys: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit whose {@link #code()} is {@code code}, exactly; empty when there is none. */
    public static Optional<Unit> ofCode(String code) {
        for (Unit unit : values()) {
            if (unit.code().equals(code)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
