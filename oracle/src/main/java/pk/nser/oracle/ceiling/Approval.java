package pk.nser.oracle.ceiling;

/** What an agreement must say expressly before a ceiling gives its last step. */
public enum Approval {
    /** The non-profit runs a programme, without which it gets no list (A20). */
    RUNNING_PROGRAMME,
    /** Unit records by tehsil instead of by district (A23). */
    TEHSIL_RECORDS,
    /** Points as surveyed instead of drawn anew inside a leaf (A24). */
    EXACT_POINTS
}
