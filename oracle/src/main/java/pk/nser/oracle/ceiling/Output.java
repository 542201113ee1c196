package pk.nser.oracle.ceiling;

/** The kinds of things that are given out (requirements, section 3). */
public enum Output {
    AGGREGATE(false),
    UNIT_RECORD(true),
    MEMBER_LIST(true),
    POINT(true),
    LOOK_UP(false);

    private final boolean recordLevel;

    Output(boolean recordLevel) {
        this.recordLevel = recordLevel;
    }

    /** Whether it counts for the lock of an entity (R10, A5). */
    public boolean recordLevel() {
        return recordLevel;
    }
}
