package pk.nser.db.grant.scope;

import java.util.Locale;
import java.util.Optional;

/** Whom of a household a list or file is about (R15). */
public enum MemberType {
    HEAD,
    PARENT,
    ADULT,
    CHILD;

    /** How it is stored and told, for example {@code head}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code. */
    public static Optional<MemberType> ofCode(String code) {
        for (MemberType type : values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
