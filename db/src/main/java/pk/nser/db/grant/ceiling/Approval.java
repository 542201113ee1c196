package pk.nser.db.grant.ceiling;

import java.util.Optional;

/** What an agreement must say expressly before a category gives its last step. */
public enum Approval {
    /** A non-profit runs a programme, without which it gets no list (reading A20). */
    RUNNING_PROGRAMME,
    /** Unit records by tehsil instead of by district (reading A23). */
    TEHSIL_RECORDS,
    /** Points as surveyed instead of drawn anew inside a leaf (reading A24). */
    EXACT_POINTS;

    /** How it is stored and told, for example {@code exact_points}. */
    public String code() {
        return Codes.of(this);
    }

    /** The one with this code. */
    public static Optional<Approval> ofCode(String code) {
        return Codes.find(values(), code);
    }
}
