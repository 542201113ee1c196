package pk.nser.db.sharing.process;

import java.util.Locale;
import java.util.Optional;

/** In which capacity somebody acts (protocol 5, 6; readings A13, A14). One person may have several. */
public enum ActorRole {
    /** For an institution that asks. */
    REQUESTER,
    /** The NSER Management Unit. */
    NSER_MU,
    /** The Data Sharing Committee. */
    COMMITTEE,
    /** The Secretary of BISP. */
    SECRETARY,
    /** Approves what is given free of cost; usually the Secretary. */
    COMPETENT_AUTHORITY,
    /** BISP management, to which a wish for free data goes first. */
    MANAGEMENT,
    /** The Cash Transfer Wing, which handles free data. */
    CASH_TRANSFER_WING,
    /** Those who deliver and load. */
    MIS,
    /** Monitoring and evaluation. */
    M_AND_E,
    /** This program, by rule and clock; no person. */
    SYSTEM;

    /** Its name at the interface, for example {@code nser_mu}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role whose {@link #code()} is {@code code}. */
    public static Optional<ActorRole> ofCode(String code) {
        for (ActorRole role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
