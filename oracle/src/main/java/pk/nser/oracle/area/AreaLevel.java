package pk.nser.oracle.area;

/** The steps of the area hierarchy, coarse to fine (R3); the order of the constants is the order of fineness. */
public enum AreaLevel {
    COUNTRY,
    PROVINCE,
    DIVISION,
    DISTRICT,
    TEHSIL,
    UNION_COUNCIL,
    VILLAGE;

    public boolean finerThan(AreaLevel other) {
        return compareTo(other) > 0;
    }
}
