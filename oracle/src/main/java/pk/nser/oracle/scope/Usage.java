package pk.nser.oracle.scope;

/** What has been used of a quota: distinct households so far, and rows today. */
public record Usage(long households, long rowsToday) {
    public static final Usage NOTHING = new Usage(0, 0);

    public Usage {
        if (households < 0 || rowsToday < 0) {
            throw new IllegalArgumentException("A use below nothing");
        }
    }
}
