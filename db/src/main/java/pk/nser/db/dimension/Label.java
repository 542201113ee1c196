package pk.nser.db.dimension;

import java.util.Objects;

/** Words for people, in English and Urdu. */
public record Label(String en, String ur) {
    public Label {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(ur, "ur");
        if (en.isBlank() || ur.isBlank()) {
            throw new IllegalArgumentException("a label needs both languages: en '" + en + "', ur '" + ur + "'");
        }
    }
}
