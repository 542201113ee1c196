package pk.nser.db.sharing.process;

/** What must hold for a step beside state and role. Judged by {@code sharing.move} from the request as it stands. */
public enum Guard {
    /** Every field and both files are there. */
    COMPLETE_FORM,
    /** The form ticks all ten locked dimensions, or they would complete the ten (R10). */
    ALL_TEN,
    /** One category, and the receiver is one that section 3 allows for it. */
    RECEIVER_ALLOWED,
    /** The judgement of the security measures is told. */
    SECURITY_JUDGED,
    /** The extent lies within the request, the price is told, the lock ledger has room. */
    CONDITIONS,
    /** The meeting's record is told; the quote is there, and no wish for free data is undecided. */
    MEETING_RECORD,
    /** Only the programme service of scores (iii.b), approved once by the Committee alone (reading A15). */
    SCORE_SERVICE,
    /** Everything but that service: Committee and Secretary both. */
    NOT_SCORE_SERVICE,
    /** Terms within what was approved, signed by both; the lock ledger gives the grant. */
    TERMS,
    /** Paid, or free by the gratis path; the end date has not passed. */
    PAID_AND_IN_TIME,
    /** Nationwide data, extended use, or a threat to confidentiality (4.1.7). */
    CHECK_ALLOWED,
    /** The finding is told. */
    FINDING,
    /** The number of a penalty clause of the agreement, and the event. */
    PENALTY_CLAUSE,
    /** The end date has passed by the clock of the database. */
    END_PASSED,
    /** One of the four criteria (R28), while no conditions are set. */
    CRITERION,
    /** The date and the signatory of the non-disclosure agreement. */
    NON_DISCLOSURE
}
