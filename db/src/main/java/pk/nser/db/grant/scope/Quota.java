package pk.nser.db.grant.scope;

/**
 * The most that may be delivered.
 *
 * @param households distinct ones over the life of the agreement
 * @param rowsPerDay rows between two midnights
 */
public record Quota(long households, long rowsPerDay) {
    /** For what delivers no households. */
    public static final Quota NONE = new Quota(0, 0);

    public Quota {
        if (households < 0 || rowsPerDay < 0) {
            throw new IllegalArgumentException("a quota is not below nothing");
        }
    }
}
