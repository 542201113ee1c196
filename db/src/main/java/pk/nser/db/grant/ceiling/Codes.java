package pk.nser.db.grant.ceiling;

import java.util.Locale;
import java.util.Optional;

/** Codes of the constants here: their names in lower case. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> find(E[] all, String code) {
        for (E one : all) {
            if (of(one).equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
