package pk.nser.db.sharing.process;

/** Where a data request stands (protocol 4.1, 5.1). From AGREED on it is the state of its agreement. */
public enum RequestState {
    /** Being filled in. */
    DRAFT,
    /** Complete and signed by the requester. */
    SUBMITTED,
    /** Given back: something is missing. */
    RETURNED,
    /** Checked: one category and a confidence level are set. */
    VERIFIED,
    /** No valid request. Final; stays in the history of the institution (R19). */
    INVALID,
    /** The security measures were judged good enough. */
    ASSESSED,
    /** Extent, price and safeguards are proposed. */
    CONDITIONS_SET,
    /** The meeting was held. */
    INTERVIEWED,
    /** The Committee recommends it; the Secretary decides. */
    COMMITTEE_ASSESSED,
    /** May be signed. */
    APPROVED,
    /** Turned down. Final (R19). */
    REFUSED,
    /** Signed by both sides, not yet in force. */
    AGREED,
    /** In force: tokens and deliveries work between the dates. */
    ACTIVE,
    /** Its end date has passed. */
    EXPIRED,
    /** An unannounced check runs; use goes on meanwhile. */
    SPOT_CHECK,
    /** Use is stopped until it is looked into. */
    SUSPENDED,
    /** Use is stopped for good. Final (R19). */
    REVOKED,
    /** A penalty clause was applied; use stays stopped until resumed or revoked. */
    PENALISED
}
