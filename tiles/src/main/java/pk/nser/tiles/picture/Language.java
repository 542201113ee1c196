package pk.nser.tiles.picture;

import java.util.Locale;
import java.util.Optional;

/** The languages of the atlas. */
public enum Language {
    EN,
    UR;

    /** As in BCP 47 and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when it is written from right to left. */
    public boolean rightToLeft() {
        return this == UR;
    }

    /** The language of a code, exactly; empty when there is none. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
