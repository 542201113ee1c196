package pk.nser.oracle.scope;

/** Where the paper, the product or the token stands apart from its dates (requirements, section 5; R27). */
public enum TokenState {
    /** Not yet agreed and active, or a product nobody approved. */
    NOT_APPROVED,
    ACTIVE,
    SUSPENDED,
    REVOKED
}
