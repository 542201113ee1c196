package pk.nser.db.grant.ceiling;

/** What sort of thing a category gives. Record kinds count for the lock of an entity (R10, reading A5). */
public enum Kind {
    /** Released figures. */
    FIGURES(false, false),
    /** One answer for one CNIC. */
    LOOK_UP(false, false),
    /** Members by name. */
    LIST(true, true),
    /** Members without names. */
    UNIT_DATA(true, true),
    /** Households as points. */
    POINTS(true, false);

    private final boolean records;
    private final boolean members;

    Kind(boolean records, boolean members) {
        this.records = records;
        this.members = members;
    }

    /** True when single households or members are told. */
    public boolean isRecords() {
        return records;
    }

    /** True when single members are given, so that the agreement must say which (R15). */
    public boolean givesMembers() {
        return members;
    }

    /** True when a request may choose members: a look-up and a point are about a household. */
    public boolean choosesMembers() {
        return members || this == FIGURES;
    }

    /** True when a request may choose by score: finer slices elsewhere would tell the score. */
    public boolean choosesScores() {
        return this == LIST;
    }
}
