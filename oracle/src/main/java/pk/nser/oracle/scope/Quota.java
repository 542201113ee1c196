package pk.nser.oracle.scope;

/** The most distinct households over the agreement's life, and the most rows in a day. */
public record Quota(long households, long rowsPerDay) {
    public Quota {
        if (households < 0 || rowsPerDay < 0) {
            throw new IllegalArgumentException("A quota below nothing");
        }
    }
}
