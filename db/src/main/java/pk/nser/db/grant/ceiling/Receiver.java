package pk.nser.db.grant.ceiling;

import java.util.Optional;

/** The kinds of receivers that the protocol names (4.2.4); businesses and individuals are none of them. */
public enum Receiver {
    BISP,
    GOVERNMENT,
    NGO,
    RESEARCHER,
    OTHER_PROGRAMME;

    /** How it is stored and told, for example {@code other_programme}. */
    public String code() {
        return Codes.of(this);
    }

    /** The one with this code. */
    public static Optional<Receiver> ofCode(String code) {
        return Codes.find(values(), code);
    }
}
