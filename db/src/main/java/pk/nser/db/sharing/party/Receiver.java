package pk.nser.db.sharing.party;

import java.util.Locale;
import java.util.Optional;

/** What kind of receiver an institution is for section 3 of the requirements; the unit says so. */
public enum Receiver {
    BISP,
    GOVERNMENT,
    NGO,
    RESEARCHER,
    OTHER_PROGRAMME;

    /** Its name at the interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The receiver with this name. */
    public static Optional<Receiver> ofCode(String code) {
        for (Receiver receiver : values()) {
            if (receiver.code().equals(code)) {
                return Optional.of(receiver);
            }
        }
        return Optional.empty();
    }
}
