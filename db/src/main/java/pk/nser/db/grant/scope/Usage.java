package pk.nser.db.grant.scope;

/**
 * What has been used of a quota.
 *
 * @param households distinct ones so far
 * @param rowsToday rows since midnight
 */
public record Usage(long households, long rowsToday) {
    /** Nothing yet. */
    public static final Usage NONE = new Usage(0, 0);

    public Usage {
        if (households < 0 || rowsToday < 0) {
            throw new IllegalArgumentException("nobody uses less than nothing");
        }
    }
}
