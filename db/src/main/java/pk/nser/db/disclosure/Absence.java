package pk.nser.db.disclosure;

/** Why a number is not there (design.md 2): different answers, never mixed and never zero. */
public enum Absence {
    /** Protected: zero, small or just above the threshold all look alike. */
    WITHHELD("withheld"),
    /** Never asked there (protocol 4.2.2M, R41, R42). */
    NOT_COLLECTED("not-collected"),
    /** No audience has it. */
    NOT_OFFERED("not-offered");

    private final String code;

    Absence(String code) {
        this.code = code;
    }

    /** The word used in answers and message files. */
    public String code() {
        return code;
    }
}
